using Baoxue.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Baoxue.Features.Tests.Common;

public sealed class PreparedQuestionTests
{
    [Theory]
    [InlineData("Host=h;Database=d", 200)]
    [InlineData("Host=h;Database=d;Max Auto Prepare=0", 0)]
    [InlineData("Host=h;Database=d;MaxAutoPrepare=7", 7)]
    public void Questions_are_kept_prepared_unless_the_connection_says_otherwise(string connection, int expected) =>
        Assert.Equal(expected, UsedFor(connection).MaxAutoPrepare);

    [Theory]
    [InlineData("a;b")]
    [InlineData("a'b\"c=d")]
    [InlineData(" 密码 ")]
    public void Whatever_a_password_holds_reaches_the_driver(string password)
    {
        var used = UsedFor(new NpgsqlConnectionStringBuilder { Host = "/tmp/h", Username = "u", Password = password }.ConnectionString);

        Assert.Equal((password, "/tmp/h", "u"), (used.Password, used.Host, used.Username));
    }

    private static NpgsqlConnectionStringBuilder UsedFor(string connection)
    {
        using var services = new ServiceCollection().AddDistrictDb(new DatabaseSettings(DatabaseSettings.Postgres, connection)).BuildServiceProvider();
        using var scope = services.CreateScope();
        return new NpgsqlConnectionStringBuilder(scope.ServiceProvider.GetRequiredService<DistrictDb>().Database.GetConnectionString());
    }
}
