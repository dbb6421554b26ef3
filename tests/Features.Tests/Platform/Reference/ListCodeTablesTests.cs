using Baoxue.Features.Platform.Reference;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Reference;

public sealed class ListCodeTablesTests
{
    [Theory, DatabaseData]
    public async Task Tables_nobody_confirmed_say_so(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var tables = await district.RunAsync(Actors.Registrar, new ListCodeTables.Query());

        Assert.Contains(tables, t => t.Name == "DropoutCause");
        Assert.Contains(tables, t => !t.IsConfirmed);
    }
}
