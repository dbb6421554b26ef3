#:package DuckDB.NET.Data.Full@1.5.6.1
#:property PublishAot=false

// dotnet run bench/HashJoin/HashJoin.cs STUDENTS RESIDENTS: what a plain hash join of two files of numbers costs in DuckDB, both tables loaded
// before. It is no project of the solution, because the package is large and nothing else needs it.
using DuckDB.NET.Data;

const int rounds = 5;
using var database = new DuckDBConnection("DataSource=:memory:");
database.Open();
Execute($"set threads = {Environment.ProcessorCount}");
foreach (var (table, file) in new[] { ("students", args[0]), ("residents", args[1]) })
{
    Execute($"create table {table} as select row_number() over () as row, number from read_csv('{file}', columns = {{'number': 'varchar'}}, header = false, delim = '\t', quote = '')");
}

var least = double.MaxValue;
for (var round = 0; round < rounds; round++)
{
    var before = Environment.CpuUsage.TotalTime;
    Execute("create or replace table links as select s.row as student, r.row as resident from students s join residents r on s.number = r.number where s.number <> ''");
    least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
}

using var count = database.CreateCommand();
count.CommandText = "select count(*) from links";
Console.WriteLine($"  DuckDB's hash join of the numbers: {least:F3} CPU s, {count.ExecuteScalar():N0} pairs");

void Execute(string sql)
{
    using var command = database.CreateCommand();
    command.CommandText = sql;
    command.ExecuteNonQuery();
}
