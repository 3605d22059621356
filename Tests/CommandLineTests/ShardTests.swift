import Foundation
import Testing

/// Parts of the maps for several machines, and rules for make.
@Suite struct ShardTests {
  private static let hasMake = FileManager.default.isExecutableFile(atPath: "/usr/bin/make")

  /// The example of the article on continuous integration, with make in place of the machines.
  @Test(.enabled(if: hasMake, "no make"))
  func allPartsTogetherHaveEachMapOnce() throws {
    try withTool { vsm, folder throws in
      let made = try vsm.shell(
        #"""
        mkdir maps; for i in 1 2 3 4 5 6 7 8 9 10; do cp good.vsm maps/m$i.vsm; done
        cat > Makefile <<'END'
        parts := 1 2 3 4
        all: $(parts)
        $(parts):
        	"$(vsm)" maps -o build --shard $@/$(words $(parts))
        END
        make -s -j4 2> told; test $? -eq 0 && ls build | wc -l && grep -c ' -> ' told; grep -h drawn told | sort
        "$vsm" check maps --shard 4/4 --format junit | grep -c '<testsuite '; "$vsm" check good.vsm --shard 2/2 && echo none
        """#)
      #expect(
        made.output == """
          10
          10
          2 pictures drawn, 0 up to date
          2 pictures drawn, 0 up to date
          3 pictures drawn, 0 up to date
          3 pictures drawn, 0 up to date
          2
          none

          """, "\(made.errors)")
    }
  }

  @Test(.enabled(if: hasMake, "no make"))
  func makeReadsTheRules() throws {
    try withTool { vsm, folder throws in
      let made = try vsm.shell(
        #"""
        mkdir maps
        for name in plain 'a b' 'x$y' 'p#q' 'c:d' '5%' '[s]' 'w*?' '~t' 'back\\slash' "$(printf 'l\377')"; do
          cp good.vsm "maps/$name.vsm"
        done
        "$vsm" maps -o out -f svg,dot --deps rules.d -q || exit 9
        # A picture is of now, its map of then; and the other way round.
        touch -d 2001-01-01 maps/*; touch -d 2002-01-01 out/*
        printf '%%.svg %%.dot:\n\t@echo made\n' >> rules.d
        for file in out/*; do make -s -f rules.d "$file"; done
        touch maps/*
        for file in out/*; do make -s -f rules.d "$file" || echo "fails: $file"; done | sort | uniq -c
        grep -c : rules.d
        "$vsm" good.vsm one.svg --deps one.d && cat one.d
        """#)
      #expect(made.output == "     22 made\n23\none.svg: good.vsm\n", "\(made.errors)")
    }
  }

  @Test func aNameThatMakeCannotReadIsTold() throws {
    try withTool { vsm, folder throws in
      let result = try vsm.shell(
        #"name=$(printf 'a\nb'); mkdir m; cp good.vsm "m/$name.vsm"; "$vsm" m -o out --deps x.d; echo $?; ls out x.d"#
      )
      #expect(result.output.hasPrefix("2\nout:\na"))
      #expect(result.errors.contains(#"the name out/a\x0Ab.svg has a line end"#))
    }
  }
}
