using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Loads;

public sealed class RefuseUploadTests
{
    [Theory, DatabaseData]
    public async Task An_upload_of_which_nothing_is_kept_stands_in_the_audit_log(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        var told = await district.RunAsync(Actors.Registrar, new RefuseUpload.Command(RegisterSource.Student, "学籍.csv", new RegisterRefusals.FileEmpty("学籍.csv")));

        Assert.IsType<RegisterRefusals.FileEmpty>(told.Refusal);
        var row = await district.AsSystemAsync(db => db.AuditRows.AsNoTracking().SingleAsync(r => r.Action == "RefuseUpload"));
        Assert.Equal(nameof(RegisterRefusals.FileEmpty), row.Outcome);
        Assert.Contains("学籍.csv", row.Details!, StringComparison.Ordinal);
        Assert.False(await district.AsSystemAsync(db => db.RegisterLoads.AnyAsync()));
    }

    [Theory, DatabaseData]
    public async Task Who_may_not_load_is_told_no_more(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        var told = await district.RunAsync(Actors.Auditor, new RefuseUpload.Command(RegisterSource.Student, "学籍.csv", new RegisterRefusals.FileEmpty("学籍.csv")));

        Assert.IsType<PlatformRefusals.NotAllowed>(told.Refusal);
    }
}
