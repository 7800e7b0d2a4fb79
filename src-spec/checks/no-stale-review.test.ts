import { testCheck } from '../testing/check-tester'
import { noStaleReview } from './no-stale-review'

testCheck(noStaleReview)
