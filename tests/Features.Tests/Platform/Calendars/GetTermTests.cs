using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class GetTermTests
{
    [Theory, DatabaseData]
    public async Task The_running_term_is_named_once_it_is_entered(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var dates = new SemesterDates(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23));
        Assert.Null(await district.RunAsync(Actors.SystemAdministrator, new GetTerm.Query()));
        await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, Term.Autumn, dates, "亳教〔2026〕1号"));

        Assert.Contains("2026", await district.RunAsync(Actors.SystemAdministrator, new GetTerm.Query()));
    }
}
