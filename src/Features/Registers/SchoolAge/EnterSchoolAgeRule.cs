using System.Globalization;
using Baoxue.Data;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Platform.Reference;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Features.Registers.SchoolAge;

/// <summary>
/// Enters from which day which ages are of compulsory education (录入适龄规则), clause 15 and 义务教育法 §11; the same day once
/// more corrects it. Runs of before keep the window they were made with.
/// </summary>
public static class EnterSchoolAgeRule
{
    /// <param name="From">The first day it holds.</param>
    /// <param name="Policy">The rule with the paper that sets it.</param>
    [Requires(Permission.ManageCalendar)]
    public sealed record Command(DateOnly From, SchoolAgePolicy Policy) : ICommand<Done>
    {
        public AuditNote Audit => new(
            "SchoolAgeRule",
            From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            new { Policy.EntryAge, Policy.Years, CutOff = string.Create(CultureInfo.InvariantCulture, $"{Policy.CutOffMonth:00}-{Policy.CutOffDay:00}"), Basis = Policy.Source, Policy.IsConfirmed });
    }

    internal sealed class Handler(DistrictDb db, TimeProvider clock, CurrentActor current) : ICommandHandler<Command, Done>
    {
        public async Task<Result<Done>> HandleAsync(Command command, CancellationToken ct)
        {
            var policy = command.Policy with { Source = command.Policy.Source.Trim() };
            if ((policy.Problem ?? SchoolAgePolicy.ObjectionToStart(command.From, clock.Today)) is { } problem)
            {
                return problem;
            }

            if (policy.Source.Length is 0 or > ReferenceItem.LongestSource)
            {
                return new PlatformRefusals.BadText("依据", $"应为 1 到 {ReferenceItem.LongestSource} 个字");
            }

            if (PersonalNumbers.KindIn(policy.Source) is { } kind)
            {
                return new PlatformRefusals.NumberInText("依据", kind);
            }

            var name = command.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var edition = await db.ReferenceItems.Where(i => i.Kind == ReferenceKinds.SchoolAge && i.Name == name).MaxAsync(i => (int?)i.Edition, ct);
            db.ReferenceItems.Add(new ReferenceItem
            {
                Id = clock.NewId(),
                Kind = ReferenceKinds.SchoolAge,
                Name = name,
                Edition = (edition ?? 0) + 1,
                EffectiveFrom = command.From,
                Source = policy.Source,
                IsConfirmed = policy.IsConfirmed,
                Content = SchoolAgeRules.ContentOf(policy),
                LoadedAt = clock.Now,
                LoadedByName = current.Actor.Name,
            });
            return default(Done);
        }
    }
}
