# What the scripts need on the machine: sourced, never run. Linux and macOS.
#
# A missing package is installed where we may (as root, by sudo without a password, or by Homebrew);
# otherwise the exact command is printed and the script ends.

# The package of this machine's package manager that brings a thing.
package_for() {
  case "$package_manager:$1" in
    apt-get:headers) echo libgraphviz-dev ;;
    dnf:headers) echo graphviz-devel ;;
    apk:headers) echo graphviz-dev ;;
    apt-get:rsvg-convert) echo librsvg2-bin ;;
    dnf:rsvg-convert) echo librsvg2-tools ;;
    apk:rsvg-convert) echo rsvg-convert ;;
    *:rsvg-convert) echo librsvg ;;
    apt-get:xmllint | apk:xmllint) echo "libxml2-utils" ;;
    dnf:xmllint | brew:xmllint | pacman:xmllint) echo libxml2 ;;
    apt-get:pkg-config | dnf:pkg-config | apk:pkg-config | pacman:pkg-config) echo pkgconf ;;
    brew:pkg-config) echo pkgconf ;;
    *:headers | *:dot) echo graphviz ;;
    *) echo "$1" ;;
  esac
}

# Whether a thing is there: the headers of Graphviz, or a program.
have() {
  case "$1" in
    headers) command -v pkg-config >/dev/null && pkg-config --exists libgvc ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

install_command() {
  case "$package_manager" in
    apt-get) echo "apt-get install -y --no-install-recommends $*" ;;
    dnf) echo "dnf install -y $*" ;;
    pacman) echo "pacman -S --needed --noconfirm $*" ;;
    apk) echo "apk add $*" ;;
    brew) echo "brew install $*" ;;
  esac
}

# Makes sure that all of the named things are there, or ends the script.
need() {
  local missing=() packages=() thing command as_root="" log
  for thing in "$@"; do
    have "$thing" || missing+=("$thing")
  done
  [ ${#missing[@]} -eq 0 ] && return

  package_manager=""
  for thing in apt-get dnf pacman apk brew; do
    if command -v "$thing" >/dev/null; then
      package_manager=$thing
      break
    fi
  done
  if [ -z "$package_manager" ]; then
    echo "error: not found: ${missing[*]}. Install Graphviz with its headers (pkg-config libgvc) and these programs." >&2
    exit 1
  fi
  for thing in "${missing[@]}"; do packages+=("$(package_for "$thing")"); done
  command=$(install_command "${packages[@]}")

  if [ "$package_manager" != brew ] && [ "$(id -u)" -ne 0 ]; then
    as_root="sudo "
    if ! sudo -n true 2>/dev/null; then
      echo "error: not found: ${missing[*]}. Install them, then run this again:" >&2
      echo "  $as_root$command" >&2
      exit 1
    fi
  fi
  echo "Installing ${packages[*]} ..." >&2
  log=$(mktemp)
  # A machine that was never updated knows no packages at all.
  if ! { $as_root$command || { [ "$package_manager" = apt-get ] && ${as_root}apt-get update && $as_root$command; }; } \
    >"$log" 2>&1; then
    cat "$log" >&2
    echo "error: the packages were not installed. Install them, then run this again:" >&2
    echo "  $as_root$command" >&2
    exit 1
  fi
  rm -f "$log"
  for thing in "${missing[@]}"; do
    if ! have "$thing"; then
      echo "error: $thing is still not found after: $as_root$command" >&2
      exit 1
    fi
  done
}

# Types are asked for by their accessors and not by name: a name is looked up among all conformances of the program, and in one
# that is linked statically that is a third of the work of a small map.
types_by_accessor=(-Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors)

# Swift itself is not installed for anyone: how depends on the system.
need_swift() {
  if ! command -v swift >/dev/null; then
    echo "error: Swift 6.1 or later is needed: https://www.swift.org/install" >&2
    exit 1
  fi
}
