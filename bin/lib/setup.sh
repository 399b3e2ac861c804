# Finds what a command needs and installs what is missing. To be sourced after jdk.sh; defines functions only.
#
# A "need" is one of: jdk maven node chromium proxies. The way through: setup_need NEED... collects into `missing` what this
# machine lacks; then setup_install installs it all at once, or says what to do and fails.

LEAST_JDK=21
LEAST_NODE=20

# node_release: prints the major version of node, 0 where there is none.
node_release() {
  local version
  version=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
  printf '%s\n' "${version:-0}"
}

# chromium_find: prints the path of a Chromium that starts; fails where there is none. The browser tests look in the same
# places, Playwright's first.
# (Ubuntu's `chromium` package is a stub that starts only where snapd runs, so the file alone proves nothing.)
chromium_find() {
  local name path
  for name in chromium chromium-browser google-chrome; do
    path=$(command -v "$name") || continue
    if timeout 30 "$path" --version >/dev/null 2>&1; then
      printf '%s\n' "$path"
      return
    fi
  done
  # Those that Playwright downloaded; the newest one.
  path=$(ls -d "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}"/chromium-*/chrome-linux*/chrome 2>/dev/null | tail -n 1)
  [ -n "$path" ] && printf '%s\n' "$path"
}

# setup_has NEED: whether this machine has it, new enough.
setup_has() {
  local found
  case $1 in
    jdk) found=$(jdk_newest) && [ "${found%% *}" -ge "$LEAST_JDK" ] ;;
    maven) command -v mvn >/dev/null ;;
    node) [ "$(node_release)" -ge "$LEAST_NODE" ] && command -v npm >/dev/null ;;
    chromium) chromium_find >/dev/null ;;
    proxies) command -v nginx >/dev/null && command -v haproxy >/dev/null && command -v openssl >/dev/null ;;
  esac
}

# setup_name NEED: what it is, in words.
setup_name() {
  case $1 in
    jdk) echo "a JDK, $LEAST_JDK or newer" ;;
    maven) echo "Maven (mvn)" ;;
    node) echo "Node.js, $LEAST_NODE or newer, with npm" ;;
    chromium) echo "Chromium, for the browser tests" ;;
    proxies) echo "nginx, HAProxy and openssl, for the tests behind a proxy" ;;
  esac
}

# setup_where NEED: where it is to be had when apt does not hold it.
setup_where() {
  case $1 in
    jdk) echo "for example from https://adoptium.net, unpacked under /usr/lib/jvm or named by JAVA_HOME" ;;
    maven) echo "from https://maven.apache.org, its bin folder on the PATH" ;;
    node) echo "from https://nodejs.org, its bin folder on the PATH" ;;
    chromium) echo "any chromium or google-chrome on the PATH" ;;
    proxies) echo "nginx, haproxy and openssl on the PATH" ;;
  esac
}

# apt_version PACKAGE: prints the version that apt would install; fails where it knows none.
apt_version() {
  local version
  version=$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p')
  [ -n "$version" ] && [ "$version" != "(none)" ] && printf '%s\n' "$version"
}

# setup_packages NEED: prints the Debian packages that give it; fails where apt's version is too old or is none.
setup_packages() {
  local release version
  case $1 in
    jdk)
      for release in 25 24 23 22 21; do
        if apt_version "openjdk-$release-jdk-headless" >/dev/null; then
          echo "openjdk-$release-jdk-headless"
          return
        fi
      done
      return 1
      ;;
    maven) apt_version maven >/dev/null && echo maven ;;
    node)
      version=$(apt_version nodejs) || return 1
      version=${version#*:}
      [ "${version%%[.~+-]*}" -ge "$LEAST_NODE" ] && echo "nodejs npm"
      ;;
    chromium)
      # Fonts are only recommended by the package, but pages without any font measure as nothing.
      version=$(apt_version chromium) || return 1
      case $version in *snap*) return 1 ;; esac
      echo "chromium fonts-liberation"
      ;;
    proxies) apt_version haproxy >/dev/null && apt_version nginx-light >/dev/null && echo "nginx-light haproxy openssl" ;;
  esac
}

# apt_run ARGUMENT...: apt-get as root. The run level keeps packages from starting what they bring.
apt_run() {
  if [ "$(id -u)" -eq 0 ]; then
    RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get "$@"
  else
    sudo RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get "$@"
  fi
}

# setup_may_install: whether packages can be installed here; says why not.
setup_may_install() {
  if ! command -v apt-get >/dev/null; then
    echo "This is not Debian or Ubuntu, so nothing is installed by itself."
    return 1
  fi
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    echo "Installing takes root or sudo; here is neither."
    return 1
  fi
}

# setup_refuse REASON NEED...: says what is missing and where it is to be had.
setup_refuse() {
  local need
  echo "$1 Please install:" >&2
  shift
  for need in "$@"; do
    echo "  - $(setup_name "$need"): $(setup_where "$need")" >&2
  done
  return 1
}

# setup_playwright_chromium ROOT: where apt has no real Chromium (Ubuntu), Playwright's own, in the version of the tests.
setup_playwright_chromium() {
  local version
  version=$(sed -n 's:.*<playwright.version>\(.*\)</playwright.version>.*:\1:p' "$1/pom.xml")
  echo "Installing: Chromium by Playwright $version (npx playwright install --with-deps chromium)"
  npx --yes "playwright@$version" install --with-deps chromium
}

# setup ROOT INSTALL NEED...: brings every NEED onto this machine. INSTALL is yes or no.
setup() {
  local root=$1 install=$2 need packages reason
  shift 2
  local missing=() absent=() wanted=() browser=no
  for need in "$@"; do
    if ! setup_has "$need"; then missing+=("$need"); fi
  done
  if [ ${#missing[@]} -eq 0 ]; then return 0; fi
  if [ "$install" = no ]; then
    setup_refuse "--no-install was given and something is missing." "${missing[@]}"
    return 1
  fi
  if ! reason=$(setup_may_install); then
    setup_refuse "$reason" "${missing[@]}"
    return 1
  fi

  echo "Missing on this machine:"
  for need in "${missing[@]}"; do echo "  - $(setup_name "$need")"; done
  echo "Refreshing apt's package lists (apt-get update)"
  apt_run update -q
  for need in "${missing[@]}"; do
    if packages=$(setup_packages "$need"); then
      read -ra packages <<<"$packages"
      wanted+=("${packages[@]}")
    elif [ "$need" = chromium ]; then
      browser=yes
    else
      absent+=("$need")
    fi
  done
  if [ ${#absent[@]} -gt 0 ]; then
    setup_refuse "This system's packages hold no version that is new enough." "${absent[@]}"
    return 1
  fi
  if [ ${#wanted[@]} -gt 0 ]; then
    echo "Installing: ${wanted[*]} (apt-get install)"
    apt_run install -q -y --no-install-recommends "${wanted[@]}"
    hash -r
  fi
  if [ "$browser" = yes ]; then setup_playwright_chromium "$root"; fi
  for need in "${missing[@]}"; do
    if ! setup_has "$need"; then
      setup_refuse "Installed, but still not found." "$need"
      return 1
    fi
  done
}

# setup_headless_shell INSTALL: the browser tests take half the time in Chromium's headless shell. Where apt has it and it
# may be installed it is; nothing depends on it, so the tests run in the whole browser elsewhere.
setup_headless_shell() {
  # Both, because they must be of one version.
  local packages=(chromium chromium-headless-shell)
  if [ "$1" = no ] || command -v chromium-headless-shell >/dev/null || ! setup_may_install >/dev/null; then return 0; fi
  if ! apt_version chromium-headless-shell >/dev/null; then
    apt_run update -q && apt_version chromium-headless-shell >/dev/null || return 0
  fi
  echo "Installing: chromium-headless-shell (apt-get install), in which the browser tests take half the time"
  if ! apt_run install -q -y --no-install-recommends "${packages[@]}" &&
    ! { apt_run update -q && apt_run install -q -y --no-install-recommends "${packages[@]}"; }; then
    echo "It cannot be installed; the tests run in the whole browser."
  fi
  hash -r
}
