using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Registers.ChildFile;
using Baoxue.Features.Tests.Registers.Children;
using Baoxue.Testing;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Tests.Registers.ChildFile;

public sealed class RecordEnrollmentChangeTests
{
    private static readonly DateOnly November = new(2026, 11, 20);

    [Theory, DatabaseData]
    public async Task A_change_entered_by_the_school_is_kept_with_its_author_and_moves_the_status_at_once(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");

        var done = await district.RunAsync(Actors.SchoolRegistrar("341602.001.001"), new RecordEnrollmentChange.Command(child.Id, new(EnrollmentEventKind.DroppedOut, November, Reason: "随父母外出，联系不上")));

        Assert.True(done.IsOk, done.Refusal?.Message);
        Assert.Equal(EnrollmentStatus.DroppedOut, (await district.ChildAsync("王小芳")).Status);
        var entry = (await district.RunAsync(Actors.Registrar, new GetChild.Query(child.Id, ChildFilePurpose.Ledger)))!.Timeline[0];
        Assert.Equal((November, nameof(Role.SchoolRegistrar), EntryStanding.Stands), (entry.On, entry.EnteredBy, entry.Standing));
        Assert.Contains("原因：随父母外出，联系不上", entry.Details);
        Assert.Contains("第一小学，五年级，1班", entry.Details);
    }

    [Theory, DatabaseData]
    public async Task A_transfer_out_is_pending_until_the_number_is_seen_at_the_receiving_school(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        await AcceptedAsync(district, child.Id, new(EnrollmentEventKind.TransferredOut, November.AddDays(-5), Counterpart: "合肥市第一小学"));
        Assert.Equal(EnrollmentStatus.TransferPending, (await district.ChildAsync("王小芳")).Status);
        var confirmed = new EnrollmentEntry(EnrollmentEventKind.TransferConfirmed, November, Counterpart: "合肥市第一小学", Proof: "转学联系函 12 号");

        Assert.IsType<RegisterRefusals.EntryIncomplete>(await RefusedAsync(district, child.Id, confirmed));
        Assert.IsType<RegisterRefusals.SeenNumberInvalid>(await RefusedAsync(district, child.Id, confirmed with { StudentNumber = "G12" }));
        Assert.IsType<RegisterRefusals.SeenNumberDiffers>(await RefusedAsync(district, child.Id, confirmed with { StudentNumber = "G341699201509010039" }));
        await AcceptedAsync(district, child.Id, confirmed with { StudentNumber = "g341699201508310021" });

        Assert.Equal(EnrollmentStatus.TransferredOut, (await district.ChildAsync("王小芳")).Status);
    }

    [Theory, DatabaseData]
    public async Task What_cannot_have_happened_is_refused_and_nothing_changes(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        var here = "2134000001";

        Assert.IsType<RegisterRefusals.EventInFuture>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.TransferredOut, new(2026, 11, 24))));
        Assert.IsType<RegisterRefusals.EventBeforeBirth>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.TransferredOut, new(2015, 8, 30))));
        Assert.IsType<RegisterRefusals.EventDoesNotFollow>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.Returned, November, here, 5)));
        Assert.IsType<RegisterRefusals.SchoolUnknown>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.TransferredIn, November, "2134999999", 5)));
        Assert.IsType<RegisterRefusals.SchoolUnknown>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.TransferredIn, November, "341602101", 5)));
        Assert.IsType<RegisterRefusals.GradeOutOfRange>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.Promoted, November, Grade: 10)));
        Assert.IsType<RegisterRefusals.GradeDoesNotFit>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.Promoted, November, Grade: 5)));
        Assert.IsType<RegisterRefusals.ExpulsionForbidden>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.LeftOtherwise, November, Reason: "因违纪被学校开除")));
        Assert.IsType<RegisterRefusals.EventNotEnteredByHand>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.RecordGone, November)));
        Assert.IsType<PlatformRefusals.BadText>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.DroppedOut, November, Reason: new string('长', 501))));

        Assert.Equal(child, await district.ChildAsync("王小芳"), (a, b) => (a.Status, a.UpdatedAt) == (b.Status, b.UpdatedAt));
        Assert.Equal(Pupils.All.Length, await district.AsSystemAsync(db => db.EnrollmentEvents.CountAsync()));
    }

    [Theory, DatabaseData]
    public async Task What_would_make_a_known_later_event_impossible_is_refused(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        await AcceptedAsync(district, child.Id, new(EnrollmentEventKind.ClassChanged, November, ClassName: "2班"));

        Assert.IsType<RegisterRefusals.LaterEventContradicts>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.Missing, November.AddDays(-1), Reason: "失联")));
    }

    [Theory, DatabaseData]
    public async Task Sending_the_same_form_twice_records_one_change(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        await AcceptedAsync(district, child.Id, new(EnrollmentEventKind.ClassChanged, November, ClassName: "2班"));

        Assert.IsType<RegisterRefusals.EventRecordedAlready>(await RefusedAsync(district, child.Id, new(EnrollmentEventKind.ClassChanged, November, ClassName: "2班")));
    }

    [Theory, DatabaseData]
    public async Task Nobody_records_for_a_child_of_another_school_or_without_the_permission(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        var change = new RecordEnrollmentChange.Command(child.Id, new(EnrollmentEventKind.DroppedOut, November, Reason: "外出"));

        Assert.IsType<PlatformRefusals.NotFound>((await district.RunAsync(Actors.SchoolRegistrar("341602.002.001"), change)).Refusal);
        Assert.IsType<PlatformRefusals.NotAllowed>((await district.RunAsync(Actors.TownshipOfficer("341602101"), change)).Refusal);
    }

    [Theory, DatabaseData]
    public async Task The_audit_log_says_which_fields_were_written_and_not_what_of_the_child(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        await AcceptedAsync(district, child.Id, new(EnrollmentEventKind.ClassChanged, November, ClassName: "甲乙丙班"));

        var details = await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == nameof(RecordEnrollmentChange)).Select(r => r.Details).SingleAsync());

        Assert.Contains("ClassName: *", details, StringComparison.Ordinal);
        Assert.DoesNotContain("甲乙丙班", details, StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task Of_two_registrars_at_once_one_is_refused(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        foreach (var pupil in Pupils.All)
        {
            var child = await district.ChildAsync(pupil.Name);
            EnrollmentEntry[] entries = [new(EnrollmentEventKind.ClassChanged, November, ClassName: "2班"), new(EnrollmentEventKind.TransferredOut, November.AddDays(1))];

            var done = await Task.WhenAll(entries.Select(e => Task.Run(() => district.RunAsync(Actors.Registrar, new RecordEnrollmentChange.Command(child.Id, e, child.UpdatedAt)))));

            Assert.IsType<PlatformRefusals.ChangedMeanwhile>(Assert.Single(done, d => !d.IsOk).Refusal);
            Assert.Equal(2, await district.AsSystemAsync(db => db.EnrollmentEvents.CountAsync(e => e.ChildId == child.Id)));
        }
    }

    [Theory, DatabaseData]
    public async Task Whatever_is_accepted_the_stored_status_is_what_deriving_from_all_events_gives(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        foreach (var pupil in Pupils.All)
        {
            var id = (await district.ChildAsync(pupil.Name)).Id;
            var number = "G" + pupil.Id;
            await Gen.Select(Gen.Int[0, EnrollmentEntryRules.Kinds.Count - 1].Select(i => EnrollmentEntryRules.Kinds[i]), Gen.Int[0, 30], Gen.Short[4, 7]).Array[1, 8].SampleAsync(
                async entries =>
                {
                    foreach (var (kind, day, grade) in entries)
                    {
                        await district.RunAsync(Actors.Registrar, new RecordEnrollmentChange.Command(id, new(
                            kind, November.AddDays(-day), "2134000001", grade, "1班", "外地学校", number, ApprovingOrgan.Township, November.AddDays(90), "证明", "登记")));
                    }

                    var events = await district.AsSystemAsync(db => db.EnrollmentEvents.AsNoTracking().Where(e => e.ChildId == id).ToListAsync());
                    var folded = EnrollmentOrder.Of([.. events], events).Aggregate((EnrollmentStatus?)null, (status, e) => EnrollmentRules.After(status, e.Kind));
                    Assert.Equal(folded ?? EnrollmentStatus.NeverEnrolled, (await district.ChildAsync(pupil.Name)).Status);
                },
                iter: 3,
                threads: 1);
        }
    }

    [Theory, DatabaseData]
    public async Task What_is_written_about_a_child_holds_no_number_and_is_not_repeated_in_the_log(TestDatabase database)
    {
        await using var district = await Pupils.LoadAsync(database);
        var child = await district.ChildAsync("王小芳");
        var left = new EnrollmentEntry(EnrollmentEventKind.TransferredOut, November, Counterpart: "合肥市第一小学", Proof: "转学联系函 12 号", Reason: "父亲病重随迁");

        Assert.Equal(new PlatformRefusals.NumberInText("原因", "电话号码"), await RefusedAsync(district, child.Id, left with { Reason = "可拨13800001234联系" }));
        Assert.Equal(new PlatformRefusals.NumberInText("证明材料", "身份证号"), await RefusedAsync(district, child.Id, left with { Proof = "341699201508310021" }));
        Assert.IsType<PlatformRefusals.NumberInText>(await RefusedAsync(district, child.Id, left with { Counterpart = "合肥一小 0551-62345678" }));
        await AcceptedAsync(district, child.Id, left);

        var log = await district.AsSystemAsync(db => db.AuditRows.Where(r => r.Action == nameof(RecordEnrollmentChange)).Select(r => r.Purpose + r.Details).ToListAsync());
        Assert.Contains("Reason: *", log[^1], StringComparison.Ordinal);
        Assert.All(log, line => Assert.DoesNotContain("父亲病重|12 号|合肥|138|3416992015".Split('|'), part => line.Contains(part, StringComparison.Ordinal)));
    }

    private static async Task AcceptedAsync(TestDistrict district, ChildId child, EnrollmentEntry entry)
    {
        var done = await district.RunAsync(Actors.Registrar, new RecordEnrollmentChange.Command(child, entry));
        Assert.True(done.IsOk, done.Refusal?.Message);
    }

    private static async Task<Domain.Common.Refusal?> RefusedAsync(TestDistrict district, ChildId child, EnrollmentEntry entry) =>
        (await district.RunAsync(Actors.Registrar, new RecordEnrollmentChange.Command(child, entry))).Refusal;
}
