# Brings up a container engine for the tests that want one. To be sourced after setup.sh; defines functions only.

# Process id of the engine that containers_up started; empty when it started none.
CONTAINERS_PID=

# containers_answer: whether a container engine answers.
containers_answer() {
  node -e '
    const socketPath = (process.env.DOCKER_HOST ?? "").replace(/^unix:\/\//, "") || "/var/run/docker.sock";
    require("node:http").get({ socketPath, path: "/_ping", timeout: 5000 }, (answer) => process.exit(answer.statusCode === 200 ? 0 : 1))
      .on("error", () => process.exit(1));
  ' 2>/dev/null
}

# containers_up INSTALL LOG: makes one answer if it can, and says in one line why it could not. Installing and starting
# one takes root on Debian or Ubuntu.
containers_up() {
  local install=$1 log=$2 tries
  if containers_answer; then return 0; fi
  if [ "$(id -u)" -ne 0 ]; then
    echo "no container engine answers, and only root can start one"
    return 1
  fi
  if ! command -v dockerd >/dev/null; then
    if [ "$install" = no ] || ! command -v apt-get >/dev/null; then
      echo "no container engine is installed (Debian: docker.io and iptables)"
      return 1
    fi
    echo "Installing: docker.io iptables (apt-get install), to run applications under test in containers" >&2
    if ! { apt_run update -q && apt_run install -q -y --no-install-recommends docker.io iptables; } >&2; then
      echo "the packages docker.io and iptables cannot be installed"
      return 1
    fi
    hash -r
    if containers_answer; then return 0; fi
  fi
  mkdir -p "$(dirname "$log")"
  dockerd >"$log" 2>&1 &
  CONTAINERS_PID=$!
  for tries in $(seq 60); do
    if containers_answer; then return 0; fi
    if ! kill -0 "$CONTAINERS_PID" 2>/dev/null; then break; fi
    sleep 1
  done
  containers_down
  echo "dockerd does not start here, see $log"
  return 1
}

# containers_down: stops the engine that containers_up started.
containers_down() {
  if [ -n "$CONTAINERS_PID" ]; then
    kill "$CONTAINERS_PID" 2>/dev/null || true
    wait "$CONTAINERS_PID" 2>/dev/null || true
    CONTAINERS_PID=
  fi
}
