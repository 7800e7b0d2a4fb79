import { budgetNeedsNumberUnitAndMethod } from './budget-needs-number-unit-and-method'
import { testCheck } from './check-tester'

testCheck(budgetNeedsNumberUnitAndMethod)
