using Baoxue.Data.Protection;
using CsCheck;

namespace Baoxue.Features.Tests.Platform.Protection;

public sealed class SealedDetailsTests
{
    [Fact]
    public void Every_field_written_is_read_and_no_other()
    {
        var fields = Gen.Dictionary(Gen.Byte[1, 255], Gen.String[Gen.Char["0X王·é "], 0, 900])[0, 12];

        fields.Sample(
            texts =>
            {
                using var writer = new SealedDetailsWriter();
                foreach (var (field, text) in texts.OrderBy(pair => pair.Key))
                {
                    writer.Add(field, text);
                }

                var details = new SealedDetails(writer.Plain.ToArray());
                for (var field = 1; field <= 255; field++)
                {
                    var expected = texts.GetValueOrDefault((byte)field, "");
                    Assert.Equal(expected.Length == 0 ? null : expected, details[(byte)field]);
                }

                Assert.Equal(texts.Where(pair => pair.Value.Length > 0).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)), details.All());
            },
            iter: 100);
    }

    [Fact]
    public void A_writer_starts_over_for_the_next_row()
    {
        using var writer = new SealedDetailsWriter();
        writer.Add(9, "甲").Clear();

        Assert.True(writer.IsEmpty);
        Assert.Equal("乙", new SealedDetails(writer.Add(2, "乙").Plain.ToArray())[2]);
    }

    [Fact]
    public void Fields_out_of_order_or_twice_or_too_long_are_a_mistake()
    {
        using var writer = new SealedDetailsWriter();
        writer.Add(5, "甲");

        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Add(5, "乙"));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Add(4, "乙"));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Add(6, new string('长', 30000)));
    }

    [Fact]
    public void A_block_of_another_format_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => new SealedDetails([]));
        Assert.Throws<InvalidDataException>(() => new SealedDetails([2, 1, 0, 0]));
    }
}
