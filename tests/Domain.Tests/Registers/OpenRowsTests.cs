using Baoxue.Domain.Registers;

namespace Baoxue.Domain.Tests.Registers;

public class OpenRowsTests
{
    [Fact]
    public void A_row_is_open_until_it_comes_again_and_then_where_it_was_refused_last()
    {
        var full = Layer(3, rejected: 10);
        var unrelated = Layer(4, rejected: 2);
        var mending = Layer(5, rejected: 1, new ResubmittedCount(3, 4));

        Assert.Equal([(3, 10L)], Open(full));
        Assert.Equal([(3, 10L), (4, 2L)], Open(full, unrelated));
        Assert.Equal([(3, 6L), (4, 2L), (5, 1L)], Open(full, unrelated, mending));
    }

    [Fact]
    public void The_same_file_loaded_twice_mends_its_rows_once()
    {
        var mending = Layer(5, rejected: 0, new ResubmittedCount(3, 4));

        Assert.Equal([(3, 6L)], Open(Layer(3, rejected: 10), mending, mending with { Sequence = 6 }));
    }

    [Fact]
    public void A_load_whose_rows_all_came_again_is_not_named() =>
        Assert.Empty(Open(Layer(3, rejected: 4), Layer(4, rejected: 0, new ResubmittedCount(3, 4))));

    private static IEnumerable<(int, long)> Open(params LoadLayer[] layers) => OpenRows.Of(layers).Select(o => (o.Sequence, o.Count));

    private static LoadLayer Layer(int sequence, long rejected, params ResubmittedCount[] resubmitted) =>
        new(new RegisterLoadId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(sequence))), sequence, $"hash {sequence}", rejected, resubmitted);
}
