# brew install --build-from-source ./integrations/homebrew/vsm.rb --HEAD
class Vsm < Formula
  desc "Value stream maps from text: pictures and figures"
  homepage "https://github.com/vsm-lang/vsm"
  license "MIT"
  head "https://github.com/vsm-lang/vsm.git", branch: "main"

  depends_on xcode: ["16.3", :build]
  depends_on "pkgconf" => :build
  depends_on "graphviz"

  def install
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "vsm"
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "vsm-companion"
    bin.install ".build/release/vsm", ".build/release/vsm-companion"
    generate_completions_from_executable(bin/"vsm", "--generate-completion-script")
  end

  test do
    system bin/"vsm", "init", "map.vsm"
    system bin/"vsm", "map.vsm"
    assert_predicate testpath/"map.svg", :exist?
  end
end
