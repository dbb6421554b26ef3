using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Tests.Registers.Reading;

public sealed class CellReaderTests
{
    [Theory]
    [InlineData("户口所在地行政区划代码", "3.41602E+17")]
    [InlineData("联系电话", "13800000000.5")]
    public void A_numeric_cell_that_lost_digits_is_refused_and_the_row_is_taken(string header, string number)
    {
        var row = Rows.Student(CellKind.Number, (header, number));

        Assert.Equal((RowRule.DigitsLost, RowConsequence.DropCell, header), (Assert.Single(row.Findings).Rule, row.Findings[0].Consequence, row.Findings[0].Column));
        Assert.Null(header == "联系电话" ? row.Values.TextOf(StudentFields.Phone) : row.DomicileCode?.Text);
        Assert.False(row.IsRejected);
    }
}
