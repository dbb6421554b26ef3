using System.Text.Json;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>A form takes the fields it shows; whatever else is posted with them changes nothing.</summary>
public sealed class MassAssignmentTests(PeopledSites sites)
{
    private static readonly string[] Tempting =
    [
        "Id", "AccountId", "UserId", "Role", "Roles", "IsDisabled", "IsDemo", "MustChangePassword", "PasswordHash", "SecurityStamp", "AccessFailedCount", "LockoutEnd",
        "DivisionCode", "SchoolPath", "SchoolId", "DomicilePath", "ResidencePath", "Name", "IdNumber", "Version", "CreatedByName", "IsConfirmed", "Permissions", "Scope",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_child_stays_as_it_is_whatever_is_posted_to_its_page(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var person = Places.People.First(p => p.School == Places.DistrictSchool);
        var before = await ChildAsync(site, person);

        await PostAsync(site, "school.district", $"/children/{site.Children[person]}?why=Ledger", "reveal", ("Input.Purpose", "核对入学材料"));

        Assert.Equal(before, await ChildAsync(site, person));
    }

    [Theory, DatabaseData]
    public async Task A_new_account_has_what_its_form_shows_and_no_post(TestDatabase database)
    {
        var site = await sites.OnAsync(database);

        await PostAsync(site, "secadmin", "/admin/accounts/new", "new-account", ("Input.UserName", "fresh"), ("Input.DisplayName", "新人"));

        var account = await site.District.AsSystemAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.UserName == "fresh", Ct));
        Assert.Equal((true, false, "新人", 0), (account.MustChangePassword, account.IsDisabled, account.DisplayName, account.AccessFailedCount));
        Assert.NotEqual(site.AccountOf("auditor"), account.Id);
        Assert.False(await site.District.AsSystemAsync(db => db.Appointments.AnyAsync(a => a.AccountId == account.Id, Ct)));
    }

    [Theory, DatabaseData]
    public async Task Nobody_changes_another_account_by_naming_it_in_a_form(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var before = await AccountAsync(site, "auditor");

        await PostAsync(site, "teacher", "/account/password", "change-password", ("Input.Old", "x"), ("Input.New", "Changed-2026"), ("Input.Again", "Changed-2026"));
        await PostAsync(site, "secadmin", $"/admin/accounts/{site.AccountOf("nopost")}", "account", ("act", "enable"));

        Assert.Equal(before, await AccountAsync(site, "auditor"));
    }

    [Theory, DatabaseData]
    public async Task A_purpose_given_with_a_forged_actor_is_recorded_for_whom_it_was(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var person = Places.People.First(p => p.School == Places.SecondSchool);

        await PostAsync(site, "center.first", $"/children/{site.Children[person]}?why=Ledger", "reveal", ("Input.Purpose", "核对伪造字段"));

        var row = await site.District.AsSystemAsync(db => db.AuditRows.AsNoTracking().SingleAsync(r => r.Purpose == "核对伪造字段", Ct));
        Assert.Equal((site.AccountOf("center.first"), "ok", site.AddressOf("center.first")), (row.ActorId, row.Outcome, row.Remote));
        Assert.Equal($"Child:{site.Children[person]}", row.Subject);
    }

    private static async Task PostAsync(PeopledSite site, string userName, string address, string form, params (string Name, string Value)[] fields)
    {
        var browser = site.Browser(Seat.All.Single(s => s.UserName == userName));
        var forged = Tempting.SelectMany(t => new[] { t, $"Input.{t}", $"Command.{t}", $"Child.{t}", $"Account.{t}" })
            .Select(name => new KeyValuePair<string, string>(name, name.EndsWith("Id", StringComparison.Ordinal) ? site.AccountOf("auditor").ToString() : "true"));
        using var content = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))
            .Concat(forged).Append(new("_handler", form)).Append(new("__RequestVerificationToken", await PeopledSite.TokenAsync(browser, Ct))));
        using var answer = await browser.PostAsync(address, content, Ct);
        Assert.True((int)answer.StatusCode < 400, $"{address}: {answer.StatusCode}");
    }

    private static Task<string> ChildAsync(PeopledSite site, Person person)
    {
        var id = site.Children[person];
        return site.District.AsSystemAsync(async db => JsonSerializer.Serialize(await db.Children.AsNoTracking().SingleAsync(c => c.Id == new Baoxue.Domain.Registers.ChildId(id), Ct)));
    }

    private static Task<string> AccountAsync(PeopledSite site, string userName) =>
        site.District.AsSystemAsync(async db => JsonSerializer.Serialize(await db.Accounts.AsNoTracking().SingleAsync(a => a.UserName == userName, Ct)));
}
