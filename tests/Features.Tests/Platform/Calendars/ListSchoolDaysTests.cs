using Baoxue.Features.Platform.Calendars;
using Baoxue.Testing;

namespace Baoxue.Features.Tests.Platform.Calendars;

public sealed class ListSchoolDaysTests
{
    [Theory, DatabaseData]
    public async Task Without_a_semester_there_is_nothing_arranged_and_no_refusal(TestDatabase database)
    {
        await using var district = await TestDistrict.CreateAsync(database);

        var answer = await district.RunAsync(Actors.Registrar, new ListSchoolDays.Query());

        Assert.Equal((0, 0), (answer.Days.Count, answer.Schools.Count));
    }
}
