# Sourced by ./test: installs PostgreSQL, Chromium and Chinese fonts when they are missing and it may.

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

postgres_folder() {
    local folder
    for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(readlink -f "$(command -v initdb || echo /none/initdb)")")"; do
        [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && { echo "$folder"; return; }
    done
    return 1
}

chromium_path() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_chinese_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family 2>/dev/null | head -1)" ]; }

# need_packages postgres|browser …: one apt run for everything that is missing.
need_packages() {
    local missing=() need
    for need in "$@"; do
        case $need in
            postgres) postgres_folder >/dev/null || missing+=(postgresql) ;;
            browser)
                chromium_path >/dev/null || missing+=(chromium)
                has_chinese_font || missing+=(fontconfig fonts-noto-cjk)
                ;;
        esac
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if may_install; then
        say "Installing ${missing[*]} …"
        mkdir -p artifacts
        if as_root apt-get update -q >artifacts/apt.log 2>&1 </dev/null &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >>artifacts/apt.log 2>&1 </dev/null; then
            return 0
        fi
        tail -20 artifacts/apt.log >&2
    fi
    say "Missing for these tests: ${missing[*]}. Install them, for example: apt-get install ${missing[*]}"
    [ "${CI:-}" != true ] || fail "Nothing may be skipped in CI." 2
}
