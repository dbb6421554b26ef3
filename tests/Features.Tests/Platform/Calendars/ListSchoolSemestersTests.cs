using Baoxue.Domain.Platform.Calendars;
using Baoxue.Features.Platform.Calendars;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class ListSchoolSemestersTests
{
    [Theory, DatabaseData]
    public async Task Without_a_semester_nothing_is_listed_and_with_two_the_newest_is_first(TestDatabase database)
    {
        await using var district = await Seeded.CreateAsync(database);
        var none = await district.RunAsync(Actors.Registrar, new ListSchoolSemesters.Query());
        foreach (var (term, dates) in new (Term, SemesterDates)[]
        {
            (Term.Autumn, new(new(2026, 8, 31), new(2026, 9, 1), new(2027, 1, 22), new(2027, 1, 23))),
            (Term.Spring, new(new(2027, 2, 21), new(2027, 2, 22), new(2027, 7, 2), new(2027, 7, 3))),
        })
        {
            Assert.Null((await district.RunAsync(Actors.SystemAdministrator, new EnterSemester.Command(2026, term, dates, "校历"))).Refusal);
        }

        Assert.Empty(none.Semesters);
        Assert.Equal([Term.Spring, Term.Autumn], (await district.RunAsync(Actors.Registrar, new ListSchoolSemesters.Query())).Semesters.Select(s => s.Term));
    }
}
