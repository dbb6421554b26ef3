using Baoxue.Web.Registers.Children;

namespace Baoxue.Web.Tests.Registers;

public sealed class EnrollmentFormTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    public void A_form_that_names_no_moment_was_opened_before_anything_happened(long? ticks) =>
        Assert.Equal(DateTime.MinValue, EnrollmentForm.MomentOf(ticks));

    [Fact]
    public void A_moment_is_read_as_it_was_written()
    {
        var at = new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

        Assert.Equal((at, DateTimeKind.Utc), (EnrollmentForm.MomentOf(at.Ticks), EnrollmentForm.MomentOf(at.Ticks).Kind));
    }
}
