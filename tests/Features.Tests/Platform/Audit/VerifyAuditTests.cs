using Baoxue.Features.Platform.Audit;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Audit;

public sealed class VerifyAuditTests
{
    [Theory, DatabaseData]
    public async Task An_untouched_log_is_whole(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var verdict = await district.RunAsync(Actors.Auditor, new VerifyAudit.Query());

        Assert.True(verdict.IsWhole);
        Assert.True(verdict.Checked >= 2);
    }
}
