using Baoxue.Domain.Platform;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Platform;

/// <summary>A district with the real bodies of the notice, its roster and the reference tables.</summary>
internal static class Seeded
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static async Task<TestDistrict> CreateAsync(TestDatabase database)
    {
        var district = await TestDistrict.CreateAsync(database);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new LoadReference.Command())).IsOk);
        Assert.True((await district.RunAsync(Actors.SystemAdministrator, new SeedDistrict.Command())).IsOk);
        return district;
    }

    public static Task<Organization> BodyAsync(this TestDistrict district, string code) =>
        district.AsSystemAsync(db => db.Organizations.AsNoTracking().SingleAsync(o => o.Code == code));

    /// <summary>An account with its first password.</summary>
    public static async Task<CreateAccount.Created> AccountAsync(this TestDistrict district, string userName) =>
        (await district.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command(userName, "王小明"))).Value;

    /// <summary>A post with a role at a body.</summary>
    public static async Task<PostId> PostAsync(this TestDistrict district, string code, Role role, string title = "经办人") =>
        (await district.RunAsync(Actors.SecurityAdministrator, new CreatePost.Command((await district.BodyAsync(code)).Id, title, role))).Value;

    /// <summary>Gives the account a post from today on.</summary>
    public static async Task<AppointmentId> SeatAsync(this TestDistrict district, Guid account, string code, Role role) =>
        (await district.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(await district.PostAsync(code, role), null, account, Today))).Value;
}
