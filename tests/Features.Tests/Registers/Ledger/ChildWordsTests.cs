using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Ledger;

namespace Baoxue.Features.Tests.Registers.Ledger;

public sealed class ChildWordsTests
{
    [Fact]
    public void Why_nobody_is_suspected_of_dropping_out_is_told_of_that_filter_alone()
    {
        var suspected = new ChildFilter(Group: ChildGroups.SuspectedDropout);

        Assert.NotNull(ChildWords.WhyEmpty(suspected, null));
        Assert.Null(ChildWords.WhyEmpty(suspected, "王小芳"));
        Assert.Null(ChildWords.WhyEmpty(suspected with { Grade = 5 }, null));
        Assert.Null(ChildWords.WhyEmpty(suspected with { Status = EnrollmentStatus.Suspended }, null));
        Assert.Null(ChildWords.WhyEmpty(new ChildFilter(), null));
    }
}
