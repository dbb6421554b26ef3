using Baoxue.Features.Common;
using Baoxue.Features.Platform.Audit;

namespace Baoxue.Features.Tests.Platform.Audit;

public sealed class AuditWordsTests
{
    [Fact]
    public void Every_action_that_is_written_down_has_a_word_of_its_own()
    {
        var written = typeof(UseCases).Assembly.GetTypes()
            .Where(t => !t.IsInterface && t.DeclaringType is not null && t.GetInterfaces().Any(i => i == typeof(IAuditedRead) || (i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))))
            .Select(t => t.DeclaringType!.Name).Distinct().ToList();

        Assert.NotEmpty(written);
        Assert.Empty(written.Where(w => !AuditWords.Actions.ContainsKey(w)));
        Assert.Equal(AuditWords.Actions.Count, AuditWords.Actions.Values.Distinct().Count());
    }

    [Theory]
    [InlineData("01a215dd-0db7-740c-a804-4de729043cb1 John Smith", "John Smith")]
    [InlineData("系统命令行", "系统命令行")]
    [InlineData("John Smith", "John Smith")]
    public void An_actor_is_called_by_the_whole_name(string written, string shown) => Assert.Equal(shown, AuditWords.OfActor(written));

    [Fact]
    public void Things_and_outcomes_are_said_in_words()
    {
        Assert.Equal("儿童 01a2", AuditWords.OfSubject("Child:01a2"));
        Assert.Equal("儿童", AuditWords.OfSubject("Child"));
        Assert.Equal("成功", AuditWords.OfOutcome("ok"));
        Assert.Equal("拒绝（LoadWithdrawn）", AuditWords.OfOutcome("LoadWithdrawn"));
    }
}
