using System.Linq.Expressions;
using Baoxue.Data.Registers;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>Where children stand whose initials or pinyin begin with what was typed (拼音查找区间).</summary>
internal static class LetterRanges
{
    private const string After = FilteredChildren.AfterPrefix;

    public static IReadOnlyList<LedgerRange> Of(string letters, LedgerQuestion question, DataScope scope, IReadOnlyList<ChildId> referred)
    {
        var compact = FilteredChildren.Compact(letters);
        if (question.IsVoid)
        {
            return [];
        }

        var first = compact[..1];
        if (!scope.IsWholeDistrict || question.IsPlaced || question.IsRare)
        {
            // A place is smaller than a letter, and so is what few children are. The first initial stands in every index, and leads those by name; only who has it is looked at closer.
            return [.. LedgerRanges.Of(question, scope, referred).Select(r => r.IsPlace
                ? r.In(ChildOrder.Name) with { IsSieved = true, Within = [.. r.Within, Pinyins(first), WithInitials(first), FilteredChildren.BeginsWith(letters)] }
                : r with { IsSieved = true, Within = [.. r.Within, WithInitials(first), FilteredChildren.BeginsWith(letters)] })];
        }

        // The names that begin with a letter are those whose initials do.
        return compact.Length == 1
            ? [new(LedgerIndex.ByName, question, [Pinyins(first)])]
            : [
                new(LedgerIndex.ByInitials, question, [WithInitials(compact), Pinyins(first)]),
                .. Pinyin.Prefixes(letters).Select(prefix => new LedgerRange(LedgerIndex.ByName, question, [Pinyins(prefix), WithoutInitials(compact)])),
            ];
    }

    private static Expression<Func<Child, bool>> Pinyins(string prefix)
    {
        var after = prefix + After;
        return c => string.Compare(c.NameOrder, prefix) >= 0 && string.Compare(c.NameOrder, after) < 0;
    }

    private static Expression<Func<Child, bool>> WithInitials(string initials)
    {
        var after = initials + After;
        return c => string.Compare(c.NameInitials, initials) >= 0 && string.Compare(c.NameInitials, after) < 0;
    }

    private static Expression<Func<Child, bool>> WithoutInitials(string initials)
    {
        var after = initials + After;
        return c => string.Compare(c.NameInitials, initials) < 0 || string.Compare(c.NameInitials, after) >= 0;
    }
}
