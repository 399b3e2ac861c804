# Finds the newest JDK of this machine. To be sourced; defines functions only.

# jdk_release DIR: prints the feature release (25) of the JDK in DIR; fails where there is none.
jdk_release() {
  [ -x "$1/bin/javac" ] || return 1
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ -n "$version" ] && printf '%s\n' "$version"
}

# jdk_candidates: prints the folders that may hold a JDK; of equal releases the first one wins.
jdk_candidates() {
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
  local javac
  if javac=$(command -v javac); then
    javac=$(readlink -f "$javac" 2>/dev/null || printf '%s' "$javac")
    printf '%s\n' "${javac%/bin/javac}"
  fi
  local dir
  for dir in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -d "$dir" ]; then printf '%s\n' "$dir"; fi
  done
}

# jdk_newest: prints "RELEASE FOLDER" of the newest JDK of any release; fails where there is none.
jdk_newest() {
  local best=0 home='' dir release
  while IFS= read -r dir; do
    release=$(jdk_release "$dir") || continue
    if [ "$release" -gt "$best" ]; then best=$release home=$dir; fi
  done < <(jdk_candidates)
  [ -n "$home" ] && printf '%s %s\n' "$best" "$home"
}

# jdk_use LEAST: sets JAVA_HOME, and JDK_RELEASE to its release; fails, saying why, where the newest is older than LEAST.
jdk_use() {
  local found
  found=$(jdk_newest) || found=''
  if [ -z "$found" ]; then
    echo "No JDK found in JAVA_HOME, PATH or /usr/lib/jvm; $1 or newer is needed. On Debian and Ubuntu: apt-get install openjdk-21-jdk-headless" >&2
    return 1
  fi
  JDK_RELEASE=${found%% *}
  if [ "$JDK_RELEASE" -lt "$1" ]; then
    echo "The newest JDK found is $JDK_RELEASE (${found#* }); $1 or newer is needed. Install one under /usr/lib/jvm or set JAVA_HOME. On Debian and Ubuntu: apt-get install openjdk-21-jdk-headless" >&2
    return 1
  fi
  export JAVA_HOME=${found#* }
}
