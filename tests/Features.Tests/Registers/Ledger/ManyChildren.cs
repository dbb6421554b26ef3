using Baoxue.Data.Common;
using Baoxue.Data.Protection;
using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Features.Registers.Children;
using Baoxue.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Registers.Ledger;

/// <summary>Children put into a township without loading files, with numbers sealed as the derivation seals them.</summary>
internal static class ManyChildren
{
    public static Task<List<Child>> AddChildrenAsync(this TestDistrict district, string township, int count, Func<int, string>? name = null)
    {
        var vault = district.Services.GetRequiredService<FieldVault>();
        var children = Enumerable.Range(0, count).Select(i => Child(vault, township, i, name?.Invoke(i) ?? $"王小{(char)('一' + (i % 2000))}")).ToList();
        return district.AsSystemAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.InsertAllAsync(children, CancellationToken.None);
            await transaction.CommitAsync();
            return children;
        });
    }

    private static Child Child(FieldVault vault, string township, int i, string name)
    {
        var id = new ChildId(Guid.CreateVersion7());
        var birthOn = new DateOnly(2014, 1, 1).AddDays(i % 1000);
        var pinyin = Pinyin.Of(name);
        var orders = Domain.Registers.Child.OrdersOf(id, pinyin, birthOn, null, 3, isPupil: true);
        using var numbers = new SealedDetailsWriter();
        numbers.Add(ChildFacts.IdNumber, $"341699{birthOn:yyyyMMdd}001X").Add(ChildFacts.StudentNumber, null);
        return new Child
        {
            Id = id, DivisionCode = "341602", Name = name, NamePinyin = pinyin, NameInitials = Pinyin.InitialsOf(name), NameOrder = orders.ByName, BirthOrder = orders.ByBirth,
            SchoolOrder = orders.BySchool, Sex = Sex.Male, BirthOn = birthOn, Details = vault.Seal(numbers.Plain, ChildFacts.PlaceOf(id)), GradeNumber = 3,
            Groups = ChildGroups.None, DomicilePath = township + "001", DomicileTownship = township, UpdatedAt = TestDistrict.Start.UtcDateTime,
        };
    }
}
