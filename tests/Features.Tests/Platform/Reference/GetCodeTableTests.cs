using Baoxue.Features.Platform.Reference;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Reference;

public sealed class GetCodeTableTests
{
    [Theory, DatabaseData]
    public async Task A_table_is_found_by_its_name(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        Assert.NotNull(await district.RunAsync(Actors.Registrar, new GetCodeTable.Query("DropoutCause")));
        Assert.Null(await district.RunAsync(Actors.Registrar, new GetCodeTable.Query("NoSuchTable")));
    }
}
