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
}
