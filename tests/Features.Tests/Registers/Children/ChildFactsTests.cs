using Baoxue.Domain.Registers;
using Baoxue.Features.Tests.Registers.ChildFile;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.Children;

public sealed class ChildFactsTests
{
    [Theory, DatabaseData]
    public async Task Rows_derived_in_an_older_way_are_made_again_with_the_next_load_and_nothing_happens_to_the_children(TestDatabase database)
    {
        await using var district = await TwoSides.LoadAsync(database);
        var before = await district.AsSystemAsync(db => db.Children.AsNoTracking().OrderBy(c => c.Id).ToListAsync());
        var events = await district.AsSystemAsync(db => db.EnrollmentEvents.CountAsync());
        await district.AsSystemAsync(db => db.Children.ExecuteUpdateAsync(set => set.SetProperty(c => c.FactsVersion, (short)0).SetProperty(c => c.Status, (EnrollmentStatus?)null)));

        await district.LoadAsync(RegisterSource.Student, Path.Combine(district.Directory, "Student.csv"), new DateOnly(2026, 11, 23), LoadMode.Increment);

        var after = await district.AsSystemAsync(db => db.Children.AsNoTracking().OrderBy(c => c.Id).ToListAsync());
        Assert.Equal(before.Select(c => (c.Id, c.StudentRecordId, c.HouseholdRecordId, c.Status)), after.Select(c => (c.Id, c.StudentRecordId, c.HouseholdRecordId, c.Status)));
        Assert.All(after, c => Assert.True(c.FactsVersion > 0));
        Assert.Equal(events, await district.AsSystemAsync(db => db.EnrollmentEvents.CountAsync()));
    }
}
