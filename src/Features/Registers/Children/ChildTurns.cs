using Baoxue.Data;
using Baoxue.Data.Common;
using Baoxue.Data.Writing;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.Children;

/// <summary>Writes children some thousand at a time, fewer where somebody waits, each time in one transaction with their name endings, events and progress.</summary>
internal sealed class ChildTurns(DistrictDb db, IWriter writer, ChildFacts facts, TimeProvider clock)
{
    private const int ChildrenBetweenLooks = 80;
    private const int EventsPerTurn = 2_000;
    private const int LargestTurn = 16_000;
    private JobLease _lease = null!;
    private RegisterLoad _load = null!;
    private DateOnly _wholeOn;
    private Dictionary<int, DateOnly> _incrementsOn = [];
    private long _done;
    private long _voided;
    private long _total;

    /// <summary>What the turns are about: a load, and with it the days the register before it spoke of: of the whole, and of each increment on it.</summary>
    public async Task BeginAsync(JobLease lease, RegisterLoad load, int published, CancellationToken ct)
    {
        (_lease, _load) = (lease, load);
        var before = load.State == LoadState.Withdrawn ? published : load.BaseSequence;
        var former = await db.RegisterLoads.AsNoTracking()
            .Where(l => l.Source == load.Source && l.Sequence <= before && (l.State == LoadState.Published || l.State == LoadState.Deriving))
            .Select(l => new { l.Sequence, l.Mode, l.AsOf }).ToListAsync(ct);
        var whole = former.Where(l => l.Mode == LoadMode.Full).MaxBy(l => l.Sequence) ?? former.MinBy(l => l.Sequence);
        _wholeOn = whole?.AsOf ?? load.AsOf;
        _incrementsOn = former.Where(l => l.Sequence > whole?.Sequence).ToDictionary(l => l.Sequence, l => l.AsOf);
        await SaveAsync("核对儿童与登记册", 0, 0, ct);
    }

    /// <summary>How many children a turn may take; the rows of a turn are locked until it ends.</summary>
    public int Most => writer.SeesWhoWaits ? LargestTurn : EventsPerTurn;

    /// <summary>How many children there are to write.</summary>
    public Task ExpectAsync(long total, CancellationToken ct)
    {
        _total = total;
        return SaveAsync($"建立儿童档案 0 / {total:N0}", 0, total, ct);
    }

    /// <summary>Writes these children in as few transactions as waiting people leave.</summary>
    public async Task WriteAsync(IReadOnlyList<PendingChild> pending, CancellationToken ct)
    {
        for (var written = 0; written < pending.Count;)
        {
            var from = written;
            written += await writer.RunAsync(Lane.Bulk, () => WriteSomeAsync(pending, from, ct), ct);
        }
    }

    /// <summary>Lets the database look anew at a table that is filled otherwise than before.</summary>
    public Task AnalyzeAsync<T>(CancellationToken ct) where T : class => writer.RunAsync(
        Lane.Bulk,
        async () =>
        {
            await db.AnalyzeAsync<T>(ct);
            return true;
        },
        ct);

    /// <summary>Takes back the events that a withdrawn load had shown, by events that say so.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        if (_load.State != LoadState.Withdrawn || _load.Source != RegisterSource.Student)
        {
            return;
        }

        var voided = (await db.EnrollmentEvents.Where(e => e.LoadId == _load.Id && e.Kind == EnrollmentEventKind.Voided).Select(e => e.Corrects).ToListAsync(ct)).ToHashSet();
        var shown = await db.EnrollmentEvents.Where(e => e.LoadId == _load.Id && e.Kind != EnrollmentEventKind.Voided).Select(e => e.Id).ToListAsync(ct);
        var left = shown.FindAll(id => !voided.Contains(id));
        foreach (var some in left.Chunk(EventsPerTurn))
        {
            await writer.RunAsync(Lane.Bulk, () => VoidAsync(some, left.Count, ct), ct);
        }
    }

    // Large transactions write each page of an index once; they end as soon as somebody waits.
    private async Task<int> WriteSomeAsync(IReadOnlyList<PendingChild> pending, int from, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var until = from;
        do
        {
            var slice = pending.Skip(until).Take(ChildrenBetweenLooks).ToList();
            await WriteSliceAsync(slice, ct);
            until += slice.Count;
        }
        while (until < pending.Count && !writer.SomeoneWaits);

        _done += until - from;
        await _lease.SaveAsync(db, $"建立儿童档案 {_done:N0} / {_total:N0}", _done, _total, null, ct);
        await transaction.CommitAsync(ct);
        return until - from;
    }

    private async Task WriteSliceAsync(List<PendingChild> pending, CancellationToken ct)
    {
        facts.Forget();
        var before = await ChildrenAsync(pending.Where(p => !p.IsNew).Select(p => p.Child).ToList(), ct);
        var records = await ChildRecords.ReadAsync(db, _load.Source, pending, before, ct);

        // Rows go before their events are read: whoever records an event by hand waits here or has been waited for.
        await DeleteAsync(before, ct);
        var known = await KnownAsync(before, ct);
        var events = _load.Source == RegisterSource.Student && _load.State != LoadState.Withdrawn ? pending.SelectMany(p => Events(p, records, known[p.Child])).ToList() : [];
        var histories = known.SelectMany(k => k).Concat(events).ToLookup(e => e.ChildId);
        await InsertAsync([.. pending.Select(p => Row(p, before.GetValueOrDefault(p.Child), records, histories))], before, ct);
        await db.InsertAllAsync(events, ct);
    }

    private async Task<bool> VoidAsync(EnrollmentEventId[] some, int total, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var shown = await db.EnrollmentEvents.AsNoTracking().Where(e => some.Contains(e.Id)).ToListAsync(ct);
        await db.InsertAllAsync(
            shown.Select(e => e with
            {
                Id = new EnrollmentEventId(clock.NewId()),
                Kind = EnrollmentEventKind.Voided,
                RecordedAt = clock.Now,
                Reason = $"第 {_load.Sequence} 批学籍数据已撤回：{_load.WithdrawReason}",
                Corrects = e.Id,
            }),
            ct);
        _voided += shown.Count;
        await _lease.SaveAsync(db, "作废撤回批次的学籍变动", _voided, total, null, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task<Dictionary<ChildId, Child>> ChildrenAsync(List<ChildId> ids, CancellationToken ct) =>
        ids.Count == 0 ? [] : await db.Children.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);

    private Task<bool> SaveAsync(string stage, long done, long total, CancellationToken ct) => writer.RunAsync(
        Lane.Bulk,
        async () =>
        {
            await _lease.SaveAsync(db, stage, done, total, null, ct);
            return true;
        },
        ct);

    // Events of a load that is being withdrawn no longer count, whether they are voided yet or not.
    private async Task<ILookup<ChildId, EnrollmentEvent>> KnownAsync(Dictionary<ChildId, Child> before, CancellationToken ct)
    {
        var ids = before.Keys.ToList();
        var known = ids.Count == 0 ? [] : await db.EnrollmentEvents.AsNoTracking().Where(e => ids.Contains(e.ChildId)).ToListAsync(ct);
        return known.Where(e => _load.State != LoadState.Withdrawn || e.LoadId != _load.Id).ToLookup(e => e.ChildId);
    }

    private Child Row(PendingChild pending, Child? before, ChildRecords records, ILookup<ChildId, EnrollmentEvent> histories)
    {
        var isStudent = _load.Source == RegisterSource.Student;
        var student = records.Student(isStudent ? pending.Record : before?.StudentRecordId?.Value);
        var household = records.Household(isStudent ? before?.HouseholdRecordId?.Value : pending.Record);
        var status = EnrollmentHistory.Of(histories[pending.Child]).LastStatus;
        return facts.Of(pending.Child, _load.DivisionCode, student, household, status, before, clock.Now);
    }

    private async Task DeleteAsync(Dictionary<ChildId, Child> before, CancellationToken ct)
    {
        if (before.Count > 0)
        {
            var old = before.Keys.ToList();
            await db.Children.Where(c => old.Contains(c.Id)).ExecuteDeleteAsync(ct);
        }
    }

    private async Task InsertAsync(List<Child> rows, Dictionary<ChildId, Child> before, CancellationToken ct)
    {
        var renamed = rows.Where(r => !before.TryGetValue(r.Id, out var was) || was.Name != r.Name).ToList();
        var names = renamed.Select(r => r.Id).Where(before.ContainsKey).ToList();
        if (names.Count > 0)
        {
            await db.ChildNameSuffixes.Where(s => names.Contains(s.ChildId)).ExecuteDeleteAsync(ct);
        }

        await db.InsertAllAsync(rows, ct);
        await db.InsertAllAsync(renamed.SelectMany(r => ChildNameSuffix.Of(r)), ct);
    }

    // A child that is only derived anew shows the record it showed, and nothing happened to it.
    private IEnumerable<EnrollmentEvent> Events(PendingChild pending, ChildRecords records, IEnumerable<EnrollmentEvent> known) => pending.Record == pending.Former ? []
        : EnrollmentChanges.Between(
                StateOf(records.Student(pending.Former)), LastOn(records.Student(pending.Former)), StateOf(records.Student(pending.Record)), _load.AsOf, EnrollmentHistory.Of(known))
            .Select(change => new EnrollmentEvent
            {
                Id = new EnrollmentEventId(clock.NewId()),
                DivisionCode = _load.DivisionCode,
                ChildId = pending.Child,
                Kind = change.Kind,
                OccurredOn = change.OccurredOn,
                RecordedAt = clock.Now,
                SchoolCode = change.SchoolCode,
                GradeNumber = change.Grade is { } grade ? (short)grade.Number : null,
                ClassName = change.ClassName,
                LoadId = _load.Id,
            });

    // An increment says something of those in it only.
    private DateOnly LastOn(StudentRecord? former) => former is null ? _wholeOn : _incrementsOn.GetValueOrDefault(former.FromSequence, _wholeOn);

    private EnrollmentState? StateOf(StudentRecord? record) => record is null ? null : new EnrollmentState(
        record.Status,
        record.SchoolCode,
        record.GradeNumber is { } number && Grade.TryFrom(number, out var grade) ? grade : null,
        record.ClassName,
        facts.EntryOf(record));
}
