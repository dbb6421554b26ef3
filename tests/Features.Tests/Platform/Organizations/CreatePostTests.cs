using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Organizations;

public sealed class CreatePostTests
{
    [Theory, DatabaseData]
    public async Task A_role_that_does_not_fit_the_body_is_refused(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var bureau = await district.BodyAsync("JYJ");

        Assert.IsType<PlatformRefusals.RoleDoesNotFit>((await district.RunAsync(Actors.SecurityAdministrator, new CreatePost.Command(bureau.Id, "班主任", Role.ClassTeacher))).Refusal);
        Assert.True((await district.RunAsync(Actors.SecurityAdministrator, new CreatePost.Command(bureau.Id, "学籍管理员", Role.BureauRegistrar))).IsOk);
    }

    [Theory, DatabaseData]
    public async Task A_body_that_does_not_exist_on_the_day_gets_no_post(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var town = await district.BodyAsync("341602101");
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new EndOrganization.Command(town.Id, Seeded.Today.AddDays(-1)))).IsOk);

        Assert.IsType<PlatformRefusals.BodyNotThere>((await CreateAsync(null)).Refusal);
        Assert.IsType<PlatformRefusals.BodyNotThere>((await CreateAsync(town.ValidFrom.AddDays(-1))).Refusal);
        Assert.True((await CreateAsync(Seeded.Today.AddDays(-1))).IsOk);

        Task<Result<PostId>> CreateAsync(DateOnly? on) =>
            district.RunAsync(Actors.SecurityAdministrator, new CreatePost.Command(town.Id, "教育专干", Role.TownshipOfficer, On: on));
    }
}
