using System.Linq.Expressions;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;

namespace Baoxue.Features.Registers.Ledger;

/// <summary>Being below a place as a range over its paths, and not being below it (所在范围).</summary>
internal static class LedgerPlaces
{
    private const string After = FilteredChildren.AfterPrefix;

    public static Expression<Func<Child, bool>> InSchool(string path)
    {
        var after = path + After;
        return c => string.Compare(c.SchoolPath, path) >= 0 && string.Compare(c.SchoolPath, after) < 0;
    }

    public static Expression<Func<Child, bool>> InCenter(string path)
    {
        var center = SchoolPath.CenterOf(path);
        return c => c.SchoolCenter == center;
    }

    public static Expression<Func<Child, bool>> OrderedInSchool(string path)
    {
        var after = path + After;
        return c => string.Compare(c.SchoolOrder, path) >= 0 && string.Compare(c.SchoolOrder, after) < 0;
    }

    public static Expression<Func<Child, bool>> OutsideSchool(string path)
    {
        var after = path + After;
        return c => c.SchoolPath == null || string.Compare(c.SchoolPath, path) < 0 || string.Compare(c.SchoolPath, after) >= 0;
    }

    public static Expression<Func<Child, bool>> InDomicile(string path)
    {
        var after = path + After;
        return c => string.Compare(c.DomicilePath, path) >= 0 && string.Compare(c.DomicilePath, after) < 0;
    }

    public static Expression<Func<Child, bool>> OutsideDomicile(string path)
    {
        var after = path + After;
        return c => c.DomicilePath == null || string.Compare(c.DomicilePath, path) < 0 || string.Compare(c.DomicilePath, after) >= 0;
    }

    public static Expression<Func<Child, bool>> LivingAwayIn(string path)
    {
        var after = path + After;
        return c => string.Compare(c.AwayPath, path) >= 0 && string.Compare(c.AwayPath, after) < 0;
    }

    public static Expression<Func<Child, bool>> InResidence(string path)
    {
        var after = path + After;
        return c => string.Compare(c.ResidencePath, path) >= 0 && string.Compare(c.ResidencePath, after) < 0;
    }

    public static Expression<Func<Child, bool>> OutsideResidence(string path)
    {
        var after = path + After;
        return c => c.ResidencePath == null || string.Compare(c.ResidencePath, path) < 0 || string.Compare(c.ResidencePath, after) >= 0;
    }
}
