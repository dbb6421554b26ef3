using Baoxue.Data;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Common;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.ChildFile;

/// <summary>Where a child's enrollment stands (学籍现状), for whoever is about to record or correct a change.</summary>
public static class GetEnrollmentStanding
{
    [Requires(Permission.RecordEnrollmentChange)]
    public sealed record Query(ChildId Id, EnrollmentEventId? Correcting = null) : IQuery<Answer?>, IAuditedRead
    {
        public AuditNote Audit => new("Child", Id.Value.ToString(), Purpose: ChildFilePurpose.Enrollment.Name());
    }

    /// <param name="Name">The child.</param>
    /// <param name="BirthOn">Its birthday, before which nothing can happen.</param>
    /// <param name="Status">The status after everything known.</param>
    /// <param name="SchoolCode">The school last named, if any.</param>
    /// <param name="Grade">The grade last named, if any.</param>
    /// <param name="ClassName">The class last named, if any.</param>
    /// <param name="MayFollow">The events that may follow today.</param>
    /// <param name="Correcting">The event asked for as it was entered, without a student number and the reason, if it stands and may be corrected by hand.</param>
    /// <param name="Schools">The schools that can be named, by name.</param>
    /// <param name="SeenAt">To be given back with the change.</param>
    public sealed record Answer(
        string Name, DateOnly? BirthOn, EnrollmentStatus Status, string? SchoolCode, short? Grade, string? ClassName,
        IReadOnlyList<EnrollmentEventKind> MayFollow, EnrollmentEntry? Correcting, IReadOnlyList<School> Schools, DateTime SeenAt);

    public sealed record School(string Code, string Name);

    internal sealed class Handler(DistrictDb db, TimeProvider clock) : IQueryHandler<Query, Answer?>
    {
        public async Task<Answer?> HandleAsync(Query query, CancellationToken ct)
        {
            if (await db.Children.AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.Id, ct) is not { } child)
            {
                return null;
            }

            var history = EnrollmentHistory.Of(await db.EnrollmentEvents.AsNoTracking().Where(e => e.ChildId == query.Id).ToListAsync(ct));
            var correcting = query.Correcting is { } id ? history.Events.FirstOrDefault(e => e.Id == id && EnrollmentRules.MayBeCorrected(e.Kind)) : null;
            if (query.Correcting is not null && correcting is null)
            {
                return null;
            }

            var (place, today) = (history.PlaceOn(DateOnly.MaxValue), clock.Today);
            var schools = await db.Organizations.AsNoTracking()
                .Where(o => o.Line == OrganizationLine.Education && o.Path.Length == SchoolPath.SchoolLength && (o.ValidTo == null || o.ValidTo >= today))
                .OrderBy(o => o.Path).Select(o => new School(o.Code, o.Name)).ToListAsync(ct);
            return new Answer(
                child.Name, child.BirthOn, history.LastStatus, place?.SchoolCode, place?.GradeNumber ?? child.GradeNumber, place?.ClassName ?? child.ClassName,
                [.. EnrollmentEntryRules.Kinds.Where(k => EnrollmentRules.MayFollow(history.LastStatus, k))],
                correcting is null ? null : EntryOf(correcting), schools, child.UpdatedAt);
        }

        private static EnrollmentEntry EntryOf(EnrollmentEvent one) => new(
            one.Kind, one.OccurredOn, one.SchoolCode, one.GradeNumber, one.ClassName, one.Counterpart, ApprovedBy: one.ApprovedBy, UntilOn: one.UntilOn, Proof: one.ProofReference);
    }
}
