using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Ledger;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Registers.Ledger;

public sealed class CountChildrenTests
{
    [Theory, DatabaseData]
    public async Task Each_number_is_as_long_as_its_list(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);

        foreach (var reader in new[] { Actors.Registrar, Actors.TownshipOfficer("341602102") })
        {
            var counts = await district.RunAsync(reader, new CountChildren.Query());
            foreach (var presence in Enum.GetValues<ChildPresence>())
            {
                Assert.Equal((await district.RunAsync(reader, new ListChildren.Query(new ChildFilter(Presence: presence)))).Total, counts.GetValueOrDefault(presence));
            }

            Assert.True(counts[ChildPresence.StudentOnly] > 0);
        }
    }
}
