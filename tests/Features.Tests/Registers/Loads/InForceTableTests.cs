using Baoxue.Data.Registers.Bulk;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class InForceTableTests
{
    private const int Hash = 7;

    [Fact]
    public void A_record_in_force_knows_the_row_it_was_met_in_first()
    {
        var table = new InForceTable();
        table.Add(1, Hash);

        Assert.Equal((0, 12, 12), (table.FirstRowOf(1, 12), table.FirstRowOf(1, 13), table.FirstRowOf(1, 14)));
        Assert.Null(table.FirstRowOf(2, 15));
        Assert.Null(table.FirstRowOf(2, 16));
    }

    [Fact]
    public void A_refused_row_spares_its_record_and_does_not_count_as_its_first()
    {
        var table = new InForceTable();
        table.Add(1, Hash);
        table.Spare(1);
        table.Spare(2);

        Assert.Empty(table.Gone());
        Assert.Equal((0, 4), (table.FirstRowOf(1, 4), table.FirstRowOf(1, 5)));
        Assert.Equal((RecordFate.Unchanged, RecordFate.New), (table.Meet(1, Hash), table.Meet(2, Hash)));
    }

    [Fact]
    public void What_no_row_holds_is_gone_and_a_row_that_differs_has_changed()
    {
        var table = new InForceTable();
        for (UInt128 key = 1; key <= 5_000; key++)
        {
            table.Add(key, Hash);
        }

        for (UInt128 key = 1; key <= 4_998; key++)
        {
            table.FirstRowOf(key, (int)key);
            Assert.Equal(key % 2 == 0 ? RecordFate.Changed : RecordFate.Unchanged, table.Meet(key, key % 2 == 0 ? Hash + 1 : Hash));
        }

        Assert.Equal<UInt128>([4_999, 5_000], table.Gone());
    }
}
