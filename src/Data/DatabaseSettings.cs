namespace Baoxue.Data;

/// <summary>Where the database is (数据库设置).</summary>
/// <param name="Provider">sqlite or postgres.</param>
/// <param name="Connection">
/// A file name for SQLite; a connection string for PostgreSQL whose user owns the tables. Users' work runs under the
/// role <see cref="ApplicationRole"/>, which owns nothing and is bound by row security.
/// </param>
public sealed record DatabaseSettings(string Provider, string Connection)
{
    public const string Sqlite = "sqlite";

    public const string Postgres = "postgres";

    /// <summary>The PostgreSQL role of users' work.</summary>
    public const string ApplicationRole = "baoxue_app";

    /// <summary>The role of users who see the whole district: the same rights, and no scope that rows must lie in.</summary>
    public const string DistrictRole = "baoxue_app_district";

    public bool IsSqlite => Provider == Sqlite;

    /// <summary>The ADO.NET connection string.</summary>
    public string ConnectionString => IsSqlite ? $"Data Source={Connection};Foreign Keys=True;Default Timeout=30;Pooling=True" : Connection;
}
