using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using CsCheck;

namespace Baoxue.Domain.Tests.Registers.Reading;

public class SeenKeysTests
{
    [Fact]
    public void The_first_row_of_each_key_is_remembered_as_by_a_dictionary() => Gen.Int[0, 3000].Array[0, 4000].Sample(keys =>
    {
        var seen = new SeenKeys(expected: 1);
        var oracle = new Dictionary<int, int>();
        for (var row = 1; row <= keys.Length; row++)
        {
            var key = new byte[16];
            BitConverter.TryWriteBytes(key, keys[row - 1] % 7);
            BitConverter.TryWriteBytes(key.AsSpan(8), keys[row - 1]);
            var expected = oracle.TryGetValue(keys[row - 1], out var first) ? first : 0;
            oracle.TryAdd(keys[row - 1], row);
            if (seen.FirstRowOf(key, row) != expected)
            {
                return false;
            }
        }

        return seen.Count == oracle.Count;
    }, iter: 50);

    [Fact]
    public void A_repeated_row_names_the_first()
    {
        var row = Rows.Student();
        row.RejectAsRepeated(new FilePlace("", 7));

        Assert.True(row.IsRejected);
        Assert.Contains("第 7 行", row.Findings[^1].Message, StringComparison.Ordinal);
    }
}
