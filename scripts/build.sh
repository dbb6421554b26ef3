# Sourced by ./run, ./test, ./baoxue and ./dev: finds the SDK and builds only what has changed.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export LANG="${LANG:-C.UTF-8}"

# What a script adds to every build of its own.
build_options=()

say() { printf '%s\n' "$*" >&2; }
fail() { say "$1"; exit "${2:-1}"; }

require_sdk() {
    command -v dotnet >/dev/null ||
        fail "The .NET SDK 10 is missing: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and try again." 2
    dotnet --version >/dev/null 2>&1 ||
        fail "The .NET SDK named in global.json is missing (installed: $(cd / && dotnet --list-sdks | tr '\n' ' '))." 2
}

# True when a source is newer than the stamp of the last good build; folders count, so a deleted file is noticed too.
outdated() {
    [ -f "$2" ] && [ -e "$3" ] || return 0
    local roots=(src reference Directory.Build.props Directory.Packages.props BannedSymbols.txt global.json .editorconfig) found=() root
    [ "$1" = Baoxue.slnx ] && roots+=(tests bench Baoxue.slnx)
    for root in "${roots[@]}"; do [ -e "$root" ] && found+=("$root"); done
    [ -n "$(find "${found[@]}" \( -name node_modules -o -path '*/wwwroot/dist' \) -prune -o -newer "$2" -print -quit)" ]
}

# build TARGET OUTPUT: TARGET is a project or the solution, OUTPUT a file it must leave behind.
build() {
    local stamp="artifacts/.built-${1//\//-}" log="artifacts/build.log"
    outdated "$1" "$stamp" "$2" || return 0
    # A good build of the solution has built each project too.
    [ "$1" = Baoxue.slnx ] || outdated "$1" artifacts/.built-Baoxue.slnx "$2" || return 0
    require_sdk
    mkdir -p artifacts
    local started=$SECONDS options=("${build_options[@]}")
    # In a gate a lock file may not change, and no build node waits for more work.
    [ "${CI:-}" = true ] && options+=(-p:RestoreLockedMode=true -nodeReuse:false)
    say "Building ${1##*/} …"
    touch "$stamp.new"
    # The log is a file, not a pipe: build servers that stay behind must not hold the terminal's output open.
    if ! dotnet build "$1" -c Release -v q -nologo -clp:NoSummary "${options[@]}" >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        fail "The build failed."
    fi
    mv "$stamp.new" "$stamp"
    say "Built in $((SECONDS - started)) s."
}
