using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.ChildFile;

public sealed class GetEnrollmentStandingTests
{
    [Theory, DatabaseData]
    public async Task It_tells_where_the_child_stands_and_what_may_follow(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");

        var standing = (await district.RunAsync(Actors.SchoolRegistrar("341602.001.001"), new GetEnrollmentStanding.Query(child.Id)))!;

        Assert.Equal((EnrollmentStatus.Active, "2134000001", (short)5, "1班"), (standing.Status, standing.SchoolCode, standing.Grade, standing.ClassName));
        Assert.Contains(EnrollmentEventKind.TransferredOut, standing.MayFollow);
        Assert.DoesNotContain(EnrollmentEventKind.Returned, standing.MayFollow);
        Assert.Equal(["第一小学", "第二中学"], standing.Schools.Select(s => s.Name));
    }

    [Theory, DatabaseData]
    public async Task Out_of_scope_or_about_an_event_nobody_may_correct_there_is_nothing(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        var appeared = await district.AsSystemAsync(db => db.EnrollmentEvents.Where(e => e.ChildId == child.Id).Select(e => e.Id).SingleAsync());

        Assert.Null(await district.RunAsync(Actors.SchoolRegistrar("341602.002.001"), new GetEnrollmentStanding.Query(child.Id)));
        Assert.Null(await district.RunAsync(Actors.Registrar, new GetEnrollmentStanding.Query(child.Id, appeared)));
    }
}
