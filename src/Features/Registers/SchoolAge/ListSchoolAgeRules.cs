using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;

namespace Baoxue.Features.Registers.SchoolAge;

/// <summary>Which rule of school age holds from which day (适龄规则), newest first.</summary>
public static class ListSchoolAgeRules
{
    [Requires(Permission.ReadReference)]
    public sealed record Query : IQuery<Answer>;

    /// <param name="Rules">Those entered; the last is what holds before any of them.</param>
    /// <param name="Now">The one that holds today.</param>
    public sealed record Answer(IReadOnlyList<Rule> Rules, Rule Now);

    /// <param name="From">The first day it holds; null for what the law says until a rule is entered.</param>
    /// <param name="Policy">The rule.</param>
    /// <param name="EnteredAt">When it was entered.</param>
    /// <param name="EnteredBy">By whom.</param>
    public sealed record Rule(DateOnly? From, SchoolAgePolicy Policy, DateTime? EnteredAt, string? EnteredBy);

    internal sealed class Handler(SchoolAgeRules rules, TimeProvider clock) : IQueryHandler<Query, Answer>
    {
        public async Task<Answer> HandleAsync(Query query, CancellationToken ct)
        {
            List<Rule> all = [.. (await rules.VersionsAsync(ct)).Reverse().Select(v => new Rule(v.From, v.Policy, v.EnteredAt, v.EnteredBy)), new Rule(null, SchoolAgePolicy.Default, null, null)];
            return new Answer(all, all.First(r => r.From is null || r.From <= clock.Today));
        }
    }
}
