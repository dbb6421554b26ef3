using Baoxue.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Tests.Common;

/// <summary>The ledger alone asks questions of some 700 shapes; where they do not all stay compiled, every second page compiles one anew.</summary>
public sealed class CompiledQuestionsTests
{
    private const int Shapes = 2_000;

    // EF counts ten for what a question was compiled to, and ten for its SQL.
    private const int SizeOfShape = 20;

    [Theory]
    [InlineData(DatabaseSettings.Sqlite, "questions.db")]
    [InlineData(DatabaseSettings.Postgres, "Host=h;Database=d")]
    public void There_is_room_for_all_questions_of_the_lists(string provider, string connection)
    {
        using var services = new ServiceCollection().AddDistrictDb(new DatabaseSettings(provider, connection)).BuildServiceProvider();
        using var scope = services.CreateScope();
        var memory = scope.ServiceProvider.GetRequiredService<DistrictDb>().GetService<IMemoryCache>();
        var shapes = Enumerable.Range(0, Shapes).Select(n => $"shape {provider} {n}").ToList();

        shapes.ForEach(s => memory.Set(s, s, new MemoryCacheEntryOptions { Size = SizeOfShape }));
        var kept = shapes.Count(s => memory.TryGetValue(s, out _));
        shapes.ForEach(memory.Remove);

        Assert.Equal(Shapes, kept);
    }
}
