using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.ChildFile;

public sealed class CorrectEnrollmentChangeTests
{
    private static readonly DateOnly November = new(2026, 11, 20);

    [Theory, DatabaseData]
    public async Task Another_event_stands_in_the_place_of_the_mistaken_one_which_is_still_shown(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var (child, mistaken) = await DroppedOutAsync(district);
        var suspended = new EnrollmentEntry(EnrollmentEventKind.Suspended, November, ApprovedBy: ApprovingOrgan.EducationBureau, UntilOn: November.AddDays(180), Proof: "诊断证明");

        var done = await district.RunAsync(Actors.Registrar, new CorrectEnrollmentChange.Command(child, mistaken, suspended, "误登为辍学，实为休学"));

        Assert.True(done.IsOk, done.Refusal?.Message);
        Assert.Equal(EnrollmentStatus.Suspended, (await district.ChildAsync("王小芳")).Status);
        var timeline = (await district.RunAsync(Actors.Registrar, new GetChild.Query(child, ChildFilePurpose.Ledger)))!.Timeline;
        Assert.Equal(EntryStanding.Corrected, Assert.Single(timeline, e => e.Id == mistaken).Standing);
        Assert.Contains(timeline, e => e is { Standing: EntryStanding.Stands, Corrects: not null });
    }

    [Theory, DatabaseData]
    public async Task A_voided_event_counts_no_more_and_is_still_shown(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var (child, mistaken) = await DroppedOutAsync(district);

        var done = await district.RunAsync(Actors.Registrar, new CorrectEnrollmentChange.Command(child, mistaken, null, "登记到了另一名学生名下"));

        Assert.True(done.IsOk, done.Refusal?.Message);
        Assert.Equal(EnrollmentStatus.Active, (await district.ChildAsync("王小芳")).Status);
        Assert.Equal(EntryStanding.Voided, Assert.Single((await district.RunAsync(Actors.Registrar, new GetChild.Query(child, ChildFilePurpose.Ledger)))!.Timeline, e => e.Id == mistaken).Standing);
        Assert.IsType<RegisterRefusals.CorrectedEventNotFound>((await district.RunAsync(Actors.Registrar, new CorrectEnrollmentChange.Command(child, mistaken, null, "再作废一次"))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task A_reason_that_names_a_number_neither_corrects_nor_voids(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var (child, mistaken) = await DroppedOutAsync(district);
        const string reason = "实为 341699201509010039";

        Assert.IsType<PlatformRefusals.NumberInText>((await district.RunAsync(Actors.Registrar, new CorrectEnrollmentChange.Command(child, mistaken, null, reason))).Refusal);
        Assert.IsType<PlatformRefusals.NumberInText>((await district.RunAsync(Actors.Registrar, new CorrectEnrollmentChange.Command(child, mistaken, new(EnrollmentEventKind.ClassChanged, November, ClassName: "2班"), reason))).Refusal);

        Assert.Equal(EnrollmentStatus.DroppedOut, (await district.ChildAsync("王小芳")).Status);
    }

    [Theory, DatabaseData]
    public async Task A_correction_needs_a_reason_an_event_of_this_child_and_sight_of_it(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var (child, mistaken) = await DroppedOutAsync(district);
        var other = (await district.ChildAsync("李小明")).Id;
        var appeared = await district.AsSystemAsync(db => db.EnrollmentEvents.Where(e => e.ChildId == child && e.LoadId != null).Select(e => e.Id).SingleAsync());

        Assert.IsType<RegisterRefusals.ReasonMissing>((await district.RunAsync(Actors.Registrar, new CorrectEnrollmentChange.Command(child, mistaken, null, " "))).Refusal);
        Assert.IsType<RegisterRefusals.CorrectedEventNotFound>((await district.RunAsync(Actors.Registrar, new CorrectEnrollmentChange.Command(other, mistaken, null, "误登"))).Refusal);
        Assert.IsType<RegisterRefusals.RegisterStatementStands>((await district.RunAsync(Actors.Registrar, new CorrectEnrollmentChange.Command(child, appeared, null, "误登"))).Refusal);
        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Actors.SchoolRegistrar("341602.002.001"), new CorrectEnrollmentChange.Command(child, mistaken, null, "误登"))).Refusal);
        Assert.IsType<PlatformRefusals.ChangedMeanwhile>((await district.RunAsync(Actors.Registrar, new CorrectEnrollmentChange.Command(child, mistaken, null, "误登", district.Clock.GetUtcNow().UtcDateTime.AddDays(-1)))).Refusal);
    }

    [Theory, DatabaseData]
    public async Task No_user_can_rewrite_or_remove_what_was_recorded(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var (child, mistaken) = await DroppedOutAsync(district);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => district.LookingAsync(DataScope.WholeDistrict, db =>
            db.EnrollmentEvents.Where(e => e.Id == mistaken).ExecuteUpdateAsync(set => set.SetProperty(e => e.Kind, EnrollmentEventKind.Returned))));

        Assert.Equal(EnrollmentEventKind.DroppedOut, await district.AsSystemAsync(db => db.EnrollmentEvents.Where(e => e.ChildId == child && e.Id == mistaken).Select(e => e.Kind).SingleAsync()));
    }

    private static async Task<(ChildId Child, EnrollmentEventId Event)> DroppedOutAsync(TestDistrict district)
    {
        var child = await district.ChildAsync("王小芳");
        Assert.True((await district.RunAsync(Actors.Registrar, new RecordEnrollmentChange.Command(child.Id, new(EnrollmentEventKind.DroppedOut, November, Reason: "外出")))).IsOk);
        return (child.Id, await district.AsSystemAsync(db => db.EnrollmentEvents.Where(e => e.ChildId == child.Id && e.LoadId == null).Select(e => e.Id).SingleAsync()));
    }
}
