using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Comparison;
using Baoxue.Domain.Platform;
using Baoxue.Features.Common;
using Baoxue.Features.Comparison.Linking;
using Baoxue.Features.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Comparison;

/// <summary>Starts a comparison of the two registers and all lists in force (四查三比对), clause 15; it runs as a job.</summary>
public static class StartComparison
{
    /// <param name="AsOf">The day school age is judged on; null for today.</param>
    [Requires(Permission.CompareRegisters)]
    public sealed record Command(DateOnly? AsOf) : ICommand<ComparisonRunId>
    {
        public AuditNote Audit => new("ComparisonRun", Details: new { AsOf });
    }

    internal sealed class Handler(DistrictDb db, ComparisonBasis basis, TimeProvider clock, CurrentActor current, JobQueue jobs) : ICommandHandler<Command, ComparisonRunId>
    {
        private const int MostYears = 10;

        public async Task<Result<ComparisonRunId>> HandleAsync(Command command, CancellationToken ct)
        {
            var asOf = command.AsOf ?? clock.Today;
            var (earliest, latest) = (clock.Today.AddYears(-MostYears), clock.Today.AddYears(1));
            if (asOf < earliest || asOf > latest)
            {
                return new ComparisonRefusals.DayOutOfReach(earliest, latest);
            }

            var found = await basis.OfAsync(asOf, ct);
            if (found.Refusal is { } missing)
            {
                return missing;
            }

            var (students, households, beside, policy, window) = found.Value;
            if (await db.ComparisonRuns.AnyAsync(r => r.State == ComparisonState.Running && r.StudentLoadId == students.Id && r.HouseholdLoadId == households.Id && r.AsOf == asOf, ct))
            {
                return new ComparisonRefusals.AlreadyRunning();
            }

            var run = new ComparisonRun
            {
                Id = new ComparisonRunId(clock.NewId()),
                DivisionCode = students.DivisionCode,
                AsOf = asOf,
                BornFrom = window.FirstBirthOn,
                BornTo = window.LastBirthOn,
                AgeRuleSource = policy.Source,
                IsAgeRuleConfirmed = policy.IsConfirmed,
                StudentLoadId = students.Id,
                StudentSequence = students.Sequence,
                HouseholdLoadId = households.Id,
                HouseholdSequence = households.Sequence,
                Beside = beside,
                Strategy = RegisterStrategy.Edition,
                CreatedAt = clock.Now,
                CreatedByName = current.Actor.Name,
            };
            db.ComparisonRuns.Add(run);
            jobs.Enqueue(RegisterComparisonWork.KindName, new RegisterComparisonWork.Order(run.Id.Value), RegisterComparisonWork.KeyOf(run.Id), serialKey: RegisterComparisonWork.KindName);
            return run.Id;
        }
    }
}
