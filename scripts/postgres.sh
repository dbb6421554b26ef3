# Sourced by ./test: a PostgreSQL server of our own, gone when the script ends. It listens on a socket only.
postgres_process=
postgres_home=

start_postgres() {
    [ -z "${BAOXUE_TEST_POSTGRES:-}" ] || return 0
    local bin owner=() user
    bin=$(postgres_folder) || return 0
    user=$(id -un)
    postgres_home=$(mktemp -d /tmp/baoxue-postgres.XXXXXX)
    if [ "$(id -u)" = 0 ]; then
        # The server refuses to run as root.
        user=postgres
        id postgres >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin postgres
        owner=(setpriv --reuid=postgres --regid=postgres --clear-groups)
        chown postgres:postgres "$postgres_home"
    fi
    (
        cd "$postgres_home"
        "${owner[@]}" "$bin/initdb" -D "$postgres_home/data" -U "$user" --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$postgres_home.log" 2>&1
    ) || { cat "$postgres_home.log" >&2; fail "PostgreSQL could not be set up."; }
    # Nothing here must survive a power cut, so nothing waits for the disk.
    (
        cd "$postgres_home"
        exec "${owner[@]}" "$bin/postgres" -D "$postgres_home/data" -k "$postgres_home" -c listen_addresses= \
            -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 \
            -c max_wal_size=2GB -c shared_buffers=256MB -c max_connections=300 -c max_locks_per_transaction=256 -c jit=off
    ) >>"$postgres_home.log" 2>&1 </dev/null &
    postgres_process=$!
    local try
    for try in $(seq 150); do
        if "$bin/pg_isready" -q -h "$postgres_home" -U "$user"; then
            export BAOXUE_TEST_POSTGRES="Host=$postgres_home;Username=$user;Database=postgres"
            return 0
        fi
        kill -0 "$postgres_process" 2>/dev/null || break
        sleep 0.2
    done
    cat "$postgres_home.log" >&2
    fail "PostgreSQL did not start."
}

stop_postgres() {
    if [ -n "$postgres_process" ]; then
        kill -INT "$postgres_process" 2>/dev/null
        wait "$postgres_process" 2>/dev/null
    fi
    if [ -n "$postgres_home" ]; then rm -rf "$postgres_home" "$postgres_home.log"; fi
}
