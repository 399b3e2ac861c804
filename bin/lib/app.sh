# Builds and starts a program whose jars the build collects in MODULE/target/app. To be sourced after jdk.sh; defines functions only.

# app_stale ROOT MODULE SOURCE...: whether MODULE/target/app is absent or older than one of the SOURCE folders.
# bin/lib/app-built, which the build runs last, leaves the stamp.
app_stale() {
  local root=$1 stamp=$1/$2/target/app.stamp newer source
  shift 2
  [ -f "$stamp" ] || return 0
  local folders=("$root/pom.xml")
  for source in "$@"; do folders+=("$root/$source"); done
  # A folder in src counts too: only it tells that a file was removed.
  newer=$(find "${folders[@]}" \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' \) -prune -o \
    \( -type f -o -type d -path '*/src/*' \) -newer "$stamp" -print -quit 2>/dev/null)
  [ -n "$newer" ]
}

# app_build ROOT MODULE: builds MODULE and what it needs, without tests; what Maven warns of goes to stderr.
# (Not -q: it hides which warning -Werror refused.)
app_build() {
  "$1/bin/mvn" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -f "$1/pom.xml" package -pl "$2" -am -DskipTests 1>&2
}

# app_prepare ROOT MODULE SOURCE...: builds when stale; several at once wait for one.
app_prepare() {
  local root=$1 module=$2
  if ! app_stale "$@"; then return 0; fi
  (
    mkdir -p "$root/$module/target"
    if command -v flock >/dev/null; then
      exec 9>"$root/$module/target/app.lock"
      flock 9
      if ! app_stale "$@"; then exit 0; fi
    fi
    echo "Building $module (first start, or its sources changed)" >&2
    # What changes while the build runs must count as newer.
    touch "$root/$module/target/app.started"
    app_build "$root" "$module" 9>&-
    touch -r "$root/$module/target/app.started" "$root/$module/target/app.stamp"
  )
}
