import { describe, expect, test } from "vitest";
import { lineNumber, perhapsNumber } from "../../src/recognise/line-number.js";
import { inSeries } from "../../src/recognise/number-series.js";

/** The numbers that the lines of a paper have among each other; "" for none. */
const numbers = (lines: readonly string[]): readonly string[] => {
  const found = lines.map((line) => perhapsNumber(line));
  const fit = inSeries(found.map((one) => one?.candidate ?? null));
  return found.map((one, i) => (one !== null && fit[i] ? one.number : ""));
};

describe("二、三分场责任 is what its list says", () => {
  test("a heading where the list waits for it and goes on behind it, or ends with it", () => {
    const body = "按时报送，不漏报。";
    expect(numbers(["一、总场责任", body, "二、三分场责任", body, "三、四分场责任", body])).toEqual([
      "一、",
      "",
      "二、",
      "",
      "三、",
      "",
    ]);
    expect(numbers(["一、二分场责任", body, "二、总场责任", body])).toEqual(["一、", "", "二、", ""]);
    expect(numbers(["一、基本情况", body, "二、三分场经验", body])).toEqual(["一、", "", "二、", ""]);
    expect(numbers(["1、23号泵站", "2、3号泵站检修情况"])).toEqual(["1、", "2、"]);
  });
  test("an item that goes on as its neighbours do", () => {
    const items = ["一、总场每月报一次。", "二、三分场每季度报一次，由场长审签。", "三、各队随时报告。"];
    expect(numbers(items)).toEqual(["一、", "二、", "三、"]);
  });
  test("text where the number comes anyway behind it, or no list waits for it", () => {
    const said = "二、三分场要加强值守，发现火情立即报告。";
    expect(numbers(["一、总体要求", said, "二、主要任务"])).toEqual(["一、", "", "二、"]);
    expect(numbers(["一、总体要求", said])).toEqual(["一、", ""]);
    expect(numbers(["一、总体要求", "二、三年级学生参加"])).toEqual(["一、", ""]);
    expect(numbers(["三、工作要求", said, "四、附则"])).toEqual(["三、", "", "四、"]);
    expect(numbers([said])).toEqual([""]);
  });
  test("without its neighbours nobody can tell, and it is none", () => {
    expect(lineNumber("二、三分场责任")).toBeNull();
    expect(lineNumber("二、总场责任")?.number).toBe("二、");
  });
});
