using System.Globalization;
using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Registers;

public class OpenRowsTests
{
    [Fact]
    public void A_row_is_open_until_it_comes_again_and_then_where_it_was_refused_last()
    {
        var full = Layer(3, rejected: 10);
        var unrelated = Layer(4, rejected: 2);
        var mending = Layer(5, rejected: 1, From(3, 2), From(3, 7), From(3, 8), From(3, 9, refusedAs: 4));

        Assert.Equal([(3, 10L)], Open(full));
        Assert.Equal([(3, 10L), (4, 2L)], Open(full, unrelated));
        Assert.Equal([(3, 6L), (4, 2L), (5, 1L)], Open(full, unrelated, mending));
    }

    [Fact]
    public void The_same_file_loaded_twice_mends_its_rows_once()
    {
        var mending = Layer(5, rejected: 0, From(3, 2), From(3, 3));

        Assert.Equal([(3, 8L)], Open(Layer(3, rejected: 10), mending, mending with { Sequence = 6 }));
    }

    [Fact]
    public void The_first_file_corrected_further_mends_what_it_left_open_before()
    {
        var some = Layer(5, rejected: 1, From(3, 2), From(3, 3, refusedAs: 9));
        var rest = Layer(6, rejected: 0, From(3, 2), From(3, 3));

        Assert.Equal([(5, 1L)], Open(Layer(3, rejected: 2), some));
        Assert.Empty(Open(Layer(3, rejected: 2), some, rest));
    }

    [Fact]
    public void The_rows_of_the_second_file_are_those_of_the_first()
    {
        var again = Layer(5, rejected: 1, From(3, 2, refusedAs: 9));
        var mended = Layer(6, rejected: 0, From(5, 9));

        Assert.Empty(Open(Layer(3, rejected: 1), again, mended));
    }

    [Fact]
    public void Files_that_share_rows_mend_each_row_once()
    {
        var four = Layer(5, rejected: 0, From(3, 1), From(3, 2), From(3, 3), From(3, 4));
        var five = Layer(6, rejected: 0, From(3, 1), From(3, 2), From(3, 3), From(3, 4), From(3, 5));

        Assert.Equal([(3, 5L)], Open(Layer(3, rejected: 10), four, five));
    }

    [Fact]
    public void What_an_earlier_full_load_refused_is_nobodys_any_more() =>
        Assert.Equal([(4, 1L)], Open(Layer(4, rejected: 1, From(2, 7), From(2, 8, refusedAs: 2))));

    [Fact]
    public void A_load_whose_rows_all_came_again_is_not_named() =>
        Assert.Empty(Open(Layer(3, rejected: 2), Layer(4, rejected: 0, From(3, 5), From(3, 6))));

    private static IEnumerable<(int, long)> Open(params LoadLayer[] layers) => OpenRows.Of(layers).Select(o => (o.Sequence, o.Count));

    private static ResubmittedRow From(int sequence, int row, int? refusedAs = null) =>
        new(sequence, row.ToString(CultureInfo.InvariantCulture), refusedAs?.ToString(CultureInfo.InvariantCulture));

    private static LoadLayer Layer(int sequence, long rejected, params ResubmittedRow[] resubmitted) =>
        new(new RegisterLoadId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(sequence))), sequence, rejected, resubmitted);
}
