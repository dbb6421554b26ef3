using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Comparison;
using Baoxue.Features.Comparison.Discrepancies;
using Baoxue.Features.Platform.Accounts;
using Baoxue.Features.Platform.Organizations;
using Baoxue.Features.Platform.Reference;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Registers.Loads;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>The site over a district with both registers loaded and compared, and a signed-in browser for every seat.</summary>
public sealed class PeopledSite : IAsyncDisposable
{
    private static readonly DateOnly AsOf = new(2026, 9, 1);
    private readonly ConcurrentDictionary<string, (Guid Account, string Address, HttpClient Browser)> _seats = [];
    private Site _site = null!;
    private int _addresses;

    private PeopledSite(TestDistrict district) => District = district;

    public TestDistrict District { get; }

    public IServiceProvider Services => _site.Services;

    public IReadOnlyDictionary<Person, Guid> Children { get; private set; } = null!;

    public IReadOnlyDictionary<string, Organization> Bodies { get; private set; } = null!;

    public Guid StudentLoad { get; private set; }

    public Guid HouseholdLoad { get; private set; }

    public Guid Run { get; private set; }

    /// <summary>A change of class for every child at a school, entered by hand, so that there is something to correct.</summary>
    public IReadOnlyDictionary<Person, Guid> Events { get; private set; } = new Dictionary<Person, Guid>();

    /// <summary>A household load with half of the people, which waits for a decision.</summary>
    public Guid HeldLoad { get; private set; }

    /// <summary>The matter of everybody whom the registers disagree about.</summary>
    public IReadOnlyDictionary<Person, Guid> Matters { get; private set; } = new Dictionary<Person, Guid>();

    /// <summary>A matter that was decided and waits for a second reader.</summary>
    public Guid WaitingMatter { get; private set; }

    /// <summary>A matter for which an office has to correct a register, and one that was handed to such an office.</summary>
    public Guid TrackedMatter { get; private set; }

    public Guid AskedMatter { get; private set; }

    /// <summary>An upload with an unknown column, and without those that are needed.</summary>
    public Guid WaitingUpload { get; private set; }

    /// <summary>
    /// A site with everybody, with events entered by hand, a load that waits for a decision and an upload that waits for its columns, for tests that only
    /// look; those that change it name whom they need and get one of their own, without these.
    /// </summary>
    public static async Task<PeopledSite> CreateAsync(TestDatabase database, CancellationToken ct, params string[] userNames)
    {
        var site = new PeopledSite(await TestDistrict.CreateAsync(database, services => services.AddSingleton(LoadHoldPolicy.Default)));
        await site.AddBodiesAsync();
        await site.LoadAsync();
        if (userNames.Length == 0)
        {
            await site.RecordAsync();
            await site.DecideOneAsync();
            await site.LeaveUndecidedAsync();
        }

        var seats = Seat.All.Where(s => userNames.Length == 0 || userNames.Contains(s.UserName)).ToList();
        foreach (var seat in seats)
        {
            await site.AddAccountAsync(seat.UserName, seat.Posts);
        }

        if (seats.Any(s => s.UserName == Seat.Former))
        {
            var former = await site.AppointAsync(site.AccountOf(Seat.Former), Role.BureauRegistrar, Places.Bureau);
            Assert.True((await site.District.RunAsync(Actors.SecurityAdministrator, new EndAppointment.Command(former, Today.AddDays(-1)))).IsOk);
        }

        site._site = new Site(site.Settings, worksByItself: false);
        foreach (var seat in seats)
        {
            await site.SignInAsync(seat.UserName, ct);
        }

        return site;
    }

    public static DateOnly Today => new(2026, 11, 23);

    public HttpClient Browser(Seat seat) => Browser(seat.UserName);

    public HttpClient Browser(string userName) => _seats[userName].Browser;

    public HttpClient Stranger() => _site.Browser();

    public Guid AccountOf(string userName) => _seats[userName].Account;

    /// <summary>An account with posts from long ago and a password of its own.</summary>
    public async Task AddAccountAsync(string userName, params (Role Role, string Place)[] posts)
    {
        var created = (await District.RunAsync(Actors.SecurityAdministrator, new CreateAccount.Command(userName, "测试人员"))).Value;
        _seats[userName] = (created.AccountId, string.Create(CultureInfo.InvariantCulture, $"198.51.100.{Interlocked.Increment(ref _addresses)}"), null!);
        foreach (var (role, place) in posts)
        {
            await AppointAsync(created.AccountId, role, place);
        }
    }

    public async Task<AppointmentId> AppointAsync(Guid account, Role role, string place)
    {
        var post = (await District.RunAsync(Actors.SecurityAdministrator, new CreatePost.Command(Bodies[place].Id, role.ChineseName, role))).Value;
        return (await District.RunAsync(Actors.SecurityAdministrator, new AppointHolder.Command(post, null, account, new DateOnly(2026, 1, 1)))).Value;
    }

    /// <summary>Signs in over the sign-in page, past the change of the first password.</summary>
    public async Task<HttpClient> SignInAsync(string userName, CancellationToken ct)
    {
        var browser = await SignInAsync(_site, userName, null, ct);
        _seats[userName] = (AccountOf(userName), AddressOf(userName), browser);
        return browser;
    }

    /// <summary>Another instance of the site over the same district, to which requests come over a real connection, and somebody signed in there.</summary>
    public async Task<(Site Site, HttpClient Browser)> ListenAsync(string userName, CookieContainer cookies, Action<IServiceCollection>? also, CancellationToken ct)
    {
        var site = new Site(Settings, worksByItself: false, listens: true, also);
        return (site, await SignInAsync(site, userName, cookies, ct));
    }

    /// <summary>Where the browser of the account stands, as the audit log must say.</summary>
    public string AddressOf(string userName) => _seats[userName].Address;

    /// <summary>What a form needs beside its fields to be taken as posted by this browser.</summary>
    public static async Task<string> TokenAsync(HttpClient browser, CancellationToken ct) =>
        (await Site.PageAsync(await browser.GetAsync("/", ct), ct)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await District.DisposeAsync();
    }

    private Dictionary<string, string> Settings => new()
    {
        ["Data"] = District.Directory,
        ["Keys"] = Path.Combine(District.Directory, "keys"),
        ["Database"] = District.Settings.Provider,
        ["Connection"] = District.Settings.Connection,
        ["AsOf"] = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Web:RequestsPerMinute"] = "1000000",
        ["Logging:LogLevel:Default"] = "Error",
    };

    private async Task<HttpClient> SignInAsync(Site site, string userName, CookieContainer? cookies, CancellationToken ct)
    {
        var account = AccountOf(userName);
        var password = (await District.RunAsync(Actors.SecurityAdministrator, new ResetPassword.Command(account))).Value;
        await District.AsSystemAsync(db => db.Accounts.Where(a => a.Id == account).ExecuteUpdateAsync(set => set.SetProperty(a => a.MustChangePassword, false)));
        var (browser, answer) = await site.SignInAsync(userName, password, ct, AddressOf(userName), cookies);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{userName} could not sign in: {answer.StatusCode}.");
        return browser;
    }

    private async Task AddBodiesAsync()
    {
        Assert.True((await District.RunAsync(Actors.SystemAdministrator, new LoadReference.Command())).IsOk);
        Assert.True((await District.RunAsync(Actors.SystemAdministrator, new SeedDistrict.Command())).IsOk);
        foreach (var (code, name, kind, above) in Places.Added)
        {
            var parent = await District.AsSystemAsync(db => db.Organizations.Where(o => o.Code == above).Select(o => o.Id).SingleAsync());
            Assert.Null((await District.RunAsync(Actors.SystemAdministrator, new CreateOrganization.Command(code, name, kind, parent, new DateOnly(2020, 1, 1)))).Refusal);
        }

        Bodies = await District.AsSystemAsync(db => db.Organizations.AsNoTracking().ToDictionaryAsync(o => o.Code));
    }

    private async Task LoadAsync()
    {
        var students = Path.Combine(District.Directory, "学籍.csv");
        await File.WriteAllLinesAsync(students, Places.People.Where(p => p.School is not null).Select(p => p.StudentLine()).Prepend(Person.StudentHeader));
        StudentLoad = (await District.LoadAsync(RegisterSource.Student, students, AsOf)).Value;
        var households = Path.Combine(District.Directory, "户籍.csv");
        await File.WriteAllLinesAsync(households, Places.People.Where(p => p.IsInHouseholds).Select(p => p.HouseholdLine()).Prepend(Person.HouseholdHeader));
        HouseholdLoad = (await District.LoadAsync(RegisterSource.Household, households, AsOf)).Value;
        Run = (await District.RunAsync(Actors.Registrar, new StartComparison.Command(Today))).Value.Value;
        await District.RunJobsAsync();
        var ids = await District.AsSystemAsync(db => db.Children.Select(c => new { c.Name, c.Id }).ToDictionaryAsync(c => c.Name, c => c.Id.Value));
        Children = Places.People.ToDictionary(p => p, p => ids[p.School is null ? p.HouseholdName : p.Name]);
        Assert.Equal(Places.People.Count, ids.Count);
        Assert.Equal(ComparisonState.Finished, await District.AsSystemAsync(db => db.ComparisonRuns.Select(r => r.State).SingleAsync()));
    }

    private async Task RecordAsync()
    {
        var on = new DateOnly(2026, 10, 12);
        foreach (var person in Places.People.Where(p => p.School is not null))
        {
            var done = await District.RunAsync(Actors.Registrar, new RecordEnrollmentChange.Command(new ChildId(Children[person]), new EnrollmentEntry(EnrollmentEventKind.ClassChanged, on, ClassName: $"{person.Class}班")));
            Assert.True(done.IsOk, done.Refusal?.Message);
        }

        var events = await District.AsSystemAsync(db => db.EnrollmentEvents.Where(e => e.Kind == EnrollmentEventKind.ClassChanged).ToDictionaryAsync(e => e.ChildId.Value, e => e.Id.Value));
        Events = Children.Where(c => events.ContainsKey(c.Value)).ToDictionary(c => c.Key, c => events[c.Value]);
    }

    private async Task DecideOneAsync()
    {
        var all = await District.AsSystemAsync(db => db.Discrepancies.AsNoTracking().ToListAsync());
        Matters = Children.Where(c => all.Exists(d => d.ChildId?.Value == c.Value)).ToDictionary(c => c.Key, c => all.First(d => d.ChildId?.Value == c.Value).Id.Value);
        var one = all.Last(d => d.Category == DifferenceCategory.HouseholdOnly);
        var decided = await District.RunAsync(
            Actors.Registrar with { AccountId = Guid.CreateVersion7() }, new DecideDiscrepancy.Command(one.Id, one.Version, "HR-01e", new("村里说的", "第 1 号", "派出所")));
        Assert.True(decided.IsOk, decided.Refusal?.Message);
        WaitingMatter = one.Id.Value;
        var followed = all.Where(d => d.Category == DifferenceCategory.HouseholdOnly && d.Id != one.Id).Take(2).ToList();
        foreach (var matter in followed)
        {
            Assert.True((await District.RunAsync(Actors.Registrar, new DecideDiscrepancy.Command(matter.Id, matter.Version, "HR-01b", new("在校", "第 2 号", "第一小学")))).IsOk);
        }

        (TrackedMatter, AskedMatter) = (followed[0].Id.Value, followed[1].Id.Value);
        var seen = await District.AsSystemAsync(db => db.Discrepancies.Where(d => d.Id == followed[1].Id).Select(d => d.Version).SingleAsync());
        Assert.True((await District.RunAsync(Actors.Registrar, new HandOverCorrections.Command([new(followed[1].Id, seen)]))).IsOk);
    }

    private async Task LeaveUndecidedAsync()
    {
        var half = Path.Combine(District.Directory, "户籍-不全.csv");
        await File.WriteAllLinesAsync(half, Places.People.Where(p => p.IsInHouseholds && p.Number % 2 == 0).Select(p => p.HouseholdLine()).Prepend(Person.HouseholdHeader));
        var held = await District.LoadAsync(RegisterSource.Household, half, AsOf.AddDays(1));
        Assert.Equal(LoadState.Held, await District.AsSystemAsync(db => db.RegisterLoads.Where(l => l.Id == held).Select(l => l.State).SingleAsync()));
        HeldLoad = held.Value;

        await using var scope = District.Services.CreateAsyncScope();
        using var file = new MemoryStream("姓名,怪列名\n甲,乙\n"u8.ToArray());
        var kept = (await scope.ServiceProvider.GetRequiredService<FileStore>().SaveAsync(file, "生列名.csv", CancellationToken.None)).Value;
        await scope.ServiceProvider.GetRequiredService<WaitingUploads>().KeepAsync(new WaitingUpload(kept, RegisterSource.Student, LoadMode.Full, AsOf, EvenIfSame: false), CancellationToken.None);
        // The clock of the site may be ahead of that of the machine; what is a day old is swept.
        Array.ForEach(Directory.GetFiles(Path.Combine(District.Directory, "uploads")), path => File.SetLastWriteTimeUtc(path, Today.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        WaitingUpload = kept.Id;
    }
}
