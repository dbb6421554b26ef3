using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Ledger;

public sealed class FilterChoicesTests
{
    [Theory, DatabaseData]
    public async Task A_school_is_offered_itself_only(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        var all = await district.RunAsync(Actors.Registrar, new FilterChoices.Query());
        var own = await district.RunAsync(Actors.SchoolRegistrar("341602.002.001"), new FilterChoices.Query());

        Assert.Equal(["芦庙镇", "华佗镇"], all.Townships.Select(t => t.Name));
        Assert.Equal(["第一小学", "第二中学"], all.Schools.Select(s => s.Name));
        Assert.Equal(["第二中学"], own.Schools.Select(s => s.Name));
    }
}
