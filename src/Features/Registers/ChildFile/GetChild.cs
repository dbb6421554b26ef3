using Baoxue.Data;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Children;
using Baoxue.Features.Registers.Loads;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>One child's file (儿童档案): what each register says, side by side, and what happened, newest first.</summary>
public static class GetChild
{
    /// <param name="Id">The child.</param>
    /// <param name="Purpose">Why the file is opened; without a reason it is not.</param>
    [Requires(Permission.OpenChildFile)]
    public sealed record Query(ChildId Id, ChildFilePurpose Purpose) : IQuery<Answer?>, IAuditedRead
    {
        public AuditNote Audit => new("Child", Id.Value.ToString(), Purpose: Purpose.Name());
    }

    /// <param name="Child">The child as both registers show it.</param>
    /// <param name="MaskedIdNumber">With birth date and sequence hidden.</param>
    /// <param name="MaskedStudentNumber">With the middle hidden.</param>
    /// <param name="School">The school's name, or null when unknown.</param>
    /// <param name="Domicile">Township and village of the domicile, or null when unknown.</param>
    /// <param name="Residence">Township and village of the residence, or null when unknown.</param>
    /// <param name="Family">Whom the registers name as the child's family.</param>
    /// <param name="Facts">Field by field what each register says.</param>
    /// <param name="Timeline">What happened, newest first.</param>
    /// <param name="AwaitsRegister">The newest change of enrollment, if a person entered it and the student register does not show yet what it says of school, grade and class; else null.</param>
    /// <param name="Alike">Who may be the same person.</param>
    public sealed record Answer(
        Shown Child, string MaskedIdNumber, string MaskedStudentNumber, string? School, string? Domicile, string? Residence,
        IReadOnlyList<Kin> Family, IReadOnlyList<Fact> Facts, IReadOnlyList<Entry> Timeline, string? AwaitsRegister, IReadOnlyList<Alike> Alike);

    /// <summary>What is derived of the child and may be shown; numbers and what the registers hold sealed stay behind.</summary>
    public sealed record Shown(
        ChildId Id, string Name, Sex Sex, DateOnly? BirthOn, short? GradeNumber, string? ClassName, EnrollmentStatus? Status, ChildGroups Groups, ChildPresence Presence);

    /// <summary>Another child of the same name, birth date and sex.</summary>
    public sealed record Alike(ChildId Id, string MaskedIdNumber, string? School, short? Grade, string? Township, ChildPresence Presence);

    /// <summary>One field in both registers; sensitive values are masked.</summary>
    public sealed record Fact(string Label, string? Student, string? Household, bool Differs);

    /// <summary>A family member (监护人或家庭成员); numbers, phones and addresses are masked, and what no register says is null.</summary>
    /// <param name="Name">As the register writes it.</param>
    /// <param name="Relation">To the child.</param>
    /// <param name="IsLegalGuardian">Whether a register says so.</param>
    /// <param name="Phone">Masked.</param>
    /// <param name="IdNumber">Masked.</param>
    /// <param name="Workplace">Masked.</param>
    /// <param name="Residence">Masked.</param>
    /// <param name="Domicile">Masked.</param>
    /// <param name="Register">Which register names this person: 学籍, 户籍 or 两册.</param>
    public sealed record Kin(
        string Name, string? Relation, bool? IsLegalGuardian, string? Phone, string? IdNumber, string? Workplace, string? Residence, string? Domicile, string Register);

    /// <summary>Something that happened or was seen.</summary>
    /// <param name="Id">The enrollment event; null for what the household register showed.</param>
    /// <param name="On">The day it took effect.</param>
    /// <param name="RecordedAt">When this system learned of it.</param>
    /// <param name="Title">What happened.</param>
    /// <param name="Details">Where, why, by which paper.</param>
    /// <param name="Source">The register it is about.</param>
    /// <param name="LoadSequence">The load that showed it; null when a person entered it.</param>
    /// <param name="EnteredBy">Who entered it, if a person did.</param>
    /// <param name="Standing">Whether it still stands.</param>
    /// <param name="Corrects">What it was entered in the place of, or takes back.</param>
    /// <param name="MayBeCorrected">Whether a person may correct it.</param>
    public sealed record Entry(
        EnrollmentEventId? Id, DateOnly On, DateTime RecordedAt, string Title, IReadOnlyList<string> Details, RegisterSource Source, int? LoadSequence, string? EnteredBy,
        EntryStanding Standing, string? Corrects, bool MayBeCorrected);

    internal sealed class Handler(DistrictDb db, FieldVault vault, RegisterCodes codes, HouseholdTimeline households, TimeProvider clock) : IQueryHandler<Query, Answer?>
    {
        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            var child = await db.Children.AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.Id, ct);
            if (child is null)
            {
                return null;
            }

            var student = child.StudentRecordId is { } s ? await db.StudentRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == s, ct) : null;
            var household = child.HouseholdRecordId is { } h ? await db.HouseholdRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Id == h, ct) : null;
            var numbers = vault.OpenDetails(child.Details, ChildFacts.PlaceOf(child.Id));
            var studentFields = student is null ? [] : StoredFields.Of(student, vault);
            var householdFields = household is null ? [] : StoredFields.Of(household, vault);
            var words = await codes.WordsAsync(clock.Today, ct);
            var events = await db.EnrollmentEvents.AsNoTracking().Where(e => e.ChildId == child.Id).ToListAsync(ct);
            return new Answer(
                new Shown(child.Id, child.Name, child.Sex, child.BirthOn, child.GradeNumber, child.ClassName, child.Status, child.Groups, child.Presence),
                ResidentId.Mask(numbers[ChildFacts.IdNumber] ?? ""),
                ResidentId.Mask(numbers[ChildFacts.StudentNumber] ?? ""),
                await NameAsync(SchoolPath.SchoolOf(child.SchoolPath), ct),
                await PlaceAsync(child.DomicilePath, ct),
                await PlaceAsync(child.ResidencePath, ct),
                ChildGuardians.Of(studentFields, householdFields, words),
                ChildFileFacts.Of(numbers, studentFields, householdFields, words),
                await TimelineAsync(child, events, words, ct),
                await AwaitedAsync(child, EnrollmentHistory.Of(events), ct),
                await new SamePerson(db, vault).OfAsync(child, ct));
        }

        private async Task<string?> AwaitedAsync(Child child, EnrollmentHistory history, CancellationToken ct)
        {
            if (history.Events is not [.., var last])
            {
                return null;
            }

            var school = await db.Organizations.AsNoTracking().Where(o => o.Id == child.SchoolId).Select(o => o.Code).FirstOrDefaultAsync(ct);
            return EnrollmentEntryRules.AwaitsRegister(last, school, child.GradeNumber, child.ClassName) ? EnrollmentWords.Of(last.Kind) : null;
        }

        private async Task<string?> PlaceAsync(string? path, CancellationToken ct)
        {
            if (path is not { Length: >= 9 })
            {
                return null;
            }

            var township = await NameAsync(path[..9], ct);
            return path.Length > 9 ? township + await NameAsync(path, ct) : township;
        }

        private async Task<string?> NameAsync(string? path, CancellationToken ct) => path is null ? null
            : await db.Organizations.AsNoTracking().Where(o => o.Path == path && o.Line != OrganizationLine.Department).Select(o => o.Name).FirstOrDefaultAsync(ct);

        private async Task<List<Entry>> TimelineAsync(Child child, List<EnrollmentEvent> events, FieldWords words, CancellationToken ct)
        {
            var loadIds = events.Select(e => e.LoadId).OfType<RegisterLoadId>().Distinct().ToList();
            var loads = await db.RegisterLoads.AsNoTracking().Where(l => loadIds.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Sequence, ct);
            var codes = events.Select(e => e.SchoolCode).OfType<string>().Distinct().ToList();
            var schools = await db.Organizations.AsNoTracking().Where(o => codes.Contains(o.Code)).Select(o => new { o.Code, o.Name }).ToDictionaryAsync(o => o.Code, o => o.Name, ct);
            var entries = new ChildTimeline(events, schools, loads);

            // Of one day, what was recorded last stands first: a correction above what it corrects.
            return [.. EnrollmentOrder.Of(events, events).Reverse().Select(entries.EntryOf).Concat(await households.OfAsync(child, words, ct)).OrderByDescending(e => e.On).ThenByDescending(e => e.RecordedAt)];
        }
    }
}
